// SPDX-License-Identifier: Apache-2.0

import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.core.ModelParsingException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Validates each PDF named on the command line against PDF/A-3a and PDF/UA-1 with the veraPDF core. */
public final class Validate {
    private static final String[] STANDARDS = {"PDFA-3A", "PDFUA-1"};
    private static final int FAILURES_KEPT = 5000;

    private Validate() {}

    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        boolean compliant = true;
        for (String file : files) {
            for (String standard : STANDARDS) {
                compliant &= check(file, standard);
            }
        }
        System.exit(compliant ? 0 : 1);
    }

    private static boolean check(String file, String standard) throws Exception {
        try {
            return report(file, standard, validate(file, profile(standard)));
        } catch (ModelParsingException unreadable) {
            System.out.printf("%s: FAILS %s (not a readable PDF)%n", file, standard);
            return false;
        }
    }

    private static ValidationProfile profile(String standard) throws Exception {
        try (InputStream xml = Foundries.class.getResourceAsStream("validation/" + standard + ".xml")) {
            return Profiles.profileFromXml(xml);
        }
    }

    private static ValidationResult validate(String file, ValidationProfile profile) throws Exception {
        try (InputStream pdf = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(pdf, profile.getPDFAFlavour());
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(profile, FAILURES_KEPT, false, false, false)) {
            return validator.validate(parser);
        }
    }

    /** Prints one line for the file and one for each rule that failed; true when none did. */
    private static boolean report(String file, String standard, ValidationResult result) {
        String verdict = result.isCompliant() ? "passes" : "FAILS";
        System.out.printf("%s: %s %s (%d checks)%n", file, verdict, standard, result.getTotalAssertions());
        Map<String, String> messages = new TreeMap<>();
        for (TestAssertion test : result.getTestAssertions()) {
            if (test.getStatus() == TestAssertion.Status.FAILED) {
                String rule = test.getRuleId().getClause() + ", test " + test.getRuleId().getTestNumber();
                messages.putIfAbsent(rule, test.getMessage().replaceAll("\\s+", " "));
            }
        }
        messages.forEach((rule, message) -> System.out.printf("    clause %s: %s%n", rule, message));
        return result.isCompliant();
    }
}
