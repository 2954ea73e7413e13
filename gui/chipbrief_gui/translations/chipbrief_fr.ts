<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message id="about.busy">
        <source>Looking at this machine…</source>
        <translation>Examen de cette machine…</translation>
    </message>
    <message id="about.checked">
        <source>Its check finds {found}.</source>
        <translation>Son contrôle trouve : {found}.</translation>
    </message>
    <message id="about.choose">
        <source>Select a part to read its license.</source>
        <translation>Choisissez un composant pour lire sa licence.</translation>
    </message>
    <message id="about.copied">
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message id="about.copy">
        <source>C&amp;opy as text</source>
        <translation>C&amp;opier en texte</translation>
    </message>
    <message id="about.facts">
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message id="about.holds">
        <source>{rows} rows, {sources} sources</source>
        <translation>{rows} lignes, {sources} sources</translation>
    </message>
    <message id="about.license">
        <source>License</source>
        <translation>Licence</translation>
    </message>
    <message id="about.licenses">
        <source>Licenses</source>
        <translation>Licences</translation>
    </message>
    <message id="about.no_text">
        <source>This part brings no file with its license; its description names it.</source>
        <translation>Ce composant n’apporte pas de fichier de licence ; sa description la nomme.</translation>
    </message>
    <message id="about.off">
        <source>missing</source>
        <translation>absente</translation>
    </message>
    <message id="about.on">
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message id="about.pack">
        <source>Data pack</source>
        <translation>Jeu de données</translation>
    </message>
    <message id="about.part">
        <source>Part</source>
        <translation>Composant</translation>
    </message>
    <message id="about.text">
        <source>Text of the license</source>
        <translation>Texte de la licence</translation>
    </message>
    <message id="about.title">
        <source>About Chipbrief</source>
        <translation>À propos de Chipbrief</translation>
    </message>
    <message id="about.unstated">
        <source>none stated</source>
        <translation>aucune indiquée</translation>
    </message>
    <message id="about.version">
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message id="about.versions">
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message id="about.wall.calls">
        <source>No network, no other programs</source>
        <translation>Ni réseau, ni autres programmes</translation>
    </message>
    <message id="about.wall.files">
        <source>Files out of reach</source>
        <translation>Fichiers hors d’atteinte</translation>
    </message>
    <message id="about.wall.limits">
        <source>Limits on memory, time and files</source>
        <translation>Limites de mémoire, de temps et de fichiers</translation>
    </message>
    <message id="about.walls">
        <source>Layers of protection around what reads pages and files of others</source>
        <translation>Couches de protection autour de ce qui lit les pages et les fichiers d’autrui</translation>
    </message>
    <message id="about.what">
        <source>Makes policy briefs on U.S. AI-chip export controls that carry their own evidence. Not legal advice. Nothing leaves this computer.</source>
        <translation>Produit des notes d’analyse sur les contrôles américains à l’exportation de puces d’IA, qui portent leurs propres preuves. Ne constitue pas un avis juridique. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message id="action.about">
        <source>&amp;About Chipbrief</source>
        <translation>À &amp;propos de Chipbrief</translation>
    </message>
    <message id="action.another_format">
        <source>Another fo&amp;rmat…</source>
        <translation>Un autre &amp;format…</translation>
    </message>
    <message id="action.attachments">
        <source>&amp;Attachments…</source>
        <translation>&amp;Pièces jointes…</translation>
    </message>
    <message id="action.batch">
        <source>Many &amp;briefs…</source>
        <translation>Plusieurs &amp;notes…</translation>
    </message>
    <message id="action.browse">
        <source>&amp;Browse the data…</source>
        <translation>&amp;Parcourir les données…</translation>
    </message>
    <message id="action.browse_evidence">
        <source>Records in the data bro&amp;wser</source>
        <translation>Enre&amp;gistrements dans les données</translation>
    </message>
    <message id="action.cancel">
        <source>S&amp;top making it</source>
        <translation>&amp;Arrêter la création</translation>
    </message>
    <message id="action.changes">
        <source>&amp;What changed…</source>
        <translation>Ce &amp;qui a changé…</translation>
    </message>
    <message id="action.cite">
        <source>C&amp;ite…</source>
        <translation>C&amp;iter…</translation>
    </message>
    <message id="action.classify">
        <source>C&amp;lassify a chip…</source>
        <translation>C&amp;lasser une puce…</translation>
    </message>
    <message id="action.compare">
        <source>&amp;Compare two briefs…</source>
        <translation>Comparer &amp;deux notes…</translation>
    </message>
    <message id="action.continuous">
        <source>Co&amp;ntinuous pages</source>
        <translation>Pages en &amp;continu</translation>
    </message>
    <message id="action.copy">
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message id="action.copy_address">
        <source>Copy add&amp;ress</source>
        <translation>Copier l’adr&amp;esse</translation>
    </message>
    <message id="action.copy_citation">
        <source>&amp;Copy citation</source>
        <translation>&amp;Copier la citation</translation>
    </message>
    <message id="action.copy_evidence">
        <source>Copy as &amp;table</source>
        <translation>Copier comme &amp;tableau</translation>
    </message>
    <message id="action.copy_problems">
        <source>Copy all problem&amp;s</source>
        <translation>Copier &amp;tous les problèmes</translation>
    </message>
    <message id="action.coverage">
        <source>&amp;Coverage of this pick…</source>
        <translation>&amp;Couverture de la sélection…</translation>
    </message>
    <message id="action.edit_words">
        <source>Edit the words on the pa&amp;ge</source>
        <translation>Modifier les mots de la pa&amp;ge</translation>
    </message>
    <message id="action.example">
        <source>Try the &amp;example</source>
        <translation>Essayer l’e&amp;xemple</translation>
    </message>
    <message id="action.explain_problem">
        <source>&amp;How to fix it</source>
        <translation>&amp;Comment le corriger</translation>
    </message>
    <message id="action.export">
        <source>E&amp;xport PDF…</source>
        <translation>E&amp;xporter en PDF…</translation>
    </message>
    <message id="action.export_draft">
        <source>Export as &amp;draft…</source>
        <translation>Exporter comme &amp;projet…</translation>
    </message>
    <message id="action.export_more">
        <source>Export &amp;more…</source>
        <translation>Exporter d&amp;avantage…</translation>
    </message>
    <message id="action.favorite">
        <source>&amp;Favorite country</source>
        <translation>Pays &amp;favori</translation>
    </message>
    <message id="action.find">
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message id="action.find_action">
        <source>&amp;Find action…</source>
        <translation>&amp;Trouver une action…</translation>
    </message>
    <message id="action.find_next">
        <source>Find &amp;next</source>
        <translation>Occurrence suiva&amp;nte</translation>
    </message>
    <message id="action.find_previous">
        <source>Find &amp;previous</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message id="action.fit_page">
        <source>&amp;Fit page</source>
        <translation>Page &amp;entière</translation>
    </message>
    <message id="action.fit_width">
        <source>Fit &amp;width</source>
        <translation>&amp;Largeur de la page</translation>
    </message>
    <message id="action.fix_problem">
        <source>F&amp;ix it</source>
        <translation>Corri&amp;ger</translation>
    </message>
    <message id="action.focus_evidence">
        <source>Go to the &amp;evidence</source>
        <translation>&amp;Aller aux preuves</translation>
    </message>
    <message id="action.focus_pick">
        <source>Go to the pi&amp;ck</source>
        <translation>Aller à la sélecti&amp;on</translation>
    </message>
    <message id="action.focus_preview">
        <source>Go to the p&amp;review</source>
        <translation>Aller à l’aperç&amp;u</translation>
    </message>
    <message id="action.focus_problems">
        <source>Go to the pro&amp;blems</source>
        <translation>Aller aux pro&amp;blèmes</translation>
    </message>
    <message id="action.focus_text">
        <source>Go to your &amp;text</source>
        <translation>Aller à votre te&amp;xte</translation>
    </message>
    <message id="action.go_back">
        <source>Go &amp;back</source>
        <translation>&amp;Revenir en arrière</translation>
    </message>
    <message id="action.go_forward">
        <source>Go forwar&amp;d again</source>
        <translation>Aller de &amp;nouveau en avant</translation>
    </message>
    <message id="action.go_to_page">
        <source>Page nu&amp;mber</source>
        <translation>Nu&amp;méro de page</translation>
    </message>
    <message id="action.help">
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message id="action.history">
        <source>Control &amp;history…</source>
        <translation>&amp;Historique des contrôles…</translation>
    </message>
    <message id="action.hits">
        <source>&amp;List what is found</source>
        <translation>&amp;Liste des occurrences</translation>
    </message>
    <message id="action.install_pack">
        <source>&amp;Install data pack…</source>
        <translation>&amp;Installer un jeu de données…</translation>
    </message>
    <message id="action.library">
        <source>&amp;Library of briefs…</source>
        <translation>&amp;Bibliothèque des notes…</translation>
    </message>
    <message id="action.new_case">
        <source>New &amp;case</source>
        <translation>Nouvelle étu&amp;de</translation>
    </message>
    <message id="action.new_pick">
        <source>&amp;New pick</source>
        <translation>&amp;Nouvelle sélection</translation>
    </message>
    <message id="action.next_evidence">
        <source>&amp;Next evidence</source>
        <translation>Preuve &amp;suivante</translation>
    </message>
    <message id="action.next_figure">
        <source>Next &amp;figure</source>
        <translation>&amp;Figure suivante</translation>
    </message>
    <message id="action.next_link">
        <source>Next &amp;link</source>
        <translation>Lien s&amp;uivant</translation>
    </message>
    <message id="action.next_page">
        <source>Ne&amp;xt page</source>
        <translation>Page &amp;suivante</translation>
    </message>
    <message id="action.next_problem">
        <source>&amp;Next problem</source>
        <translation>Problème &amp;suivant</translation>
    </message>
    <message id="action.next_slip">
        <source>Next un&amp;known word</source>
        <translation>&amp;Mot inconnu suivant</translation>
    </message>
    <message id="action.open_address">
        <source>Open address in the &amp;browser</source>
        <translation>&amp;Ouvrir l’adresse dans le navigateur</translation>
    </message>
    <message id="action.open_case">
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message id="action.outline">
        <source>O&amp;utline</source>
        <translation>Plan &amp;de la note</translation>
    </message>
    <message id="action.own">
        <source>Your &amp;tables…</source>
        <translation>Vos &amp;tables…</translation>
    </message>
    <message id="action.packs">
        <source>Data &amp;packs…</source>
        <translation>&amp;Jeux de données…</translation>
    </message>
    <message id="action.previous_evidence">
        <source>&amp;Previous evidence</source>
        <translation>Preuve p&amp;récédente</translation>
    </message>
    <message id="action.previous_figure">
        <source>Previous fig&amp;ure</source>
        <translation>Fig&amp;ure précédente</translation>
    </message>
    <message id="action.previous_link">
        <source>Previous lin&amp;k</source>
        <translation>L&amp;ien précédent</translation>
    </message>
    <message id="action.previous_page">
        <source>&amp;Previous page</source>
        <translation>Page &amp;précédente</translation>
    </message>
    <message id="action.previous_problem">
        <source>&amp;Previous problem</source>
        <translation>Problème &amp;précédent</translation>
    </message>
    <message id="action.print">
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message id="action.quit">
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message id="action.recent">
        <source>&amp;Recent cases</source>
        <translation>Études ré&amp;centes</translation>
    </message>
    <message id="action.redo">
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message id="action.refresh">
        <source>&amp;Make again</source>
        <translation>&amp;Refaire</translation>
    </message>
    <message id="action.save_case">
        <source>&amp;Save case</source>
        <translation>&amp;Enregistrer l’étude</translation>
    </message>
    <message id="action.save_case_as">
        <source>Save case &amp;as…</source>
        <translation>Enregistrer l’étude &amp;sous…</translation>
    </message>
    <message id="action.save_figure_csv">
        <source>Save &amp;data of the figure…</source>
        <translation>Enregistrer les &amp;données de la figure…</translation>
    </message>
    <message id="action.save_figure_png">
        <source>Save figure as PN&amp;G…</source>
        <translation>Enregistrer la figure en P&amp;NG…</translation>
    </message>
    <message id="action.save_figure_svg">
        <source>Save figure as &amp;SVG…</source>
        <translation>Enregistrer la figure en S&amp;VG…</translation>
    </message>
    <message id="action.scenarios">
        <source>&amp;Scenarios to 2030…</source>
        <translation>&amp;Scénarios jusqu’en 2030…</translation>
    </message>
    <message id="action.select_all">
        <source>Select &amp;all</source>
        <translation>Tout &amp;sélectionner</translation>
    </message>
    <message id="action.settings">
        <source>Settin&amp;gs…</source>
        <translation>&amp;Réglages…</translation>
    </message>
    <message id="action.show_evidence">
        <source>Show or &amp;hide the evidence</source>
        <translation>Afficher ou &amp;masquer les preuves</translation>
    </message>
    <message id="action.show_problem">
        <source>Sho&amp;w the problem</source>
        <translation>&amp;Montrer le problème</translation>
    </message>
    <message id="action.single_page">
        <source>Sin&amp;gle page</source>
        <translation>Une page à la &amp;fois</translation>
    </message>
    <message id="action.take_draft">
        <source>Use the &amp;draft</source>
        <translation>Utiliser le pro&amp;jet</translation>
    </message>
    <message id="action.theme_dark">
        <source>&amp;Dark colors</source>
        <translation>Couleurs so&amp;mbres</translation>
    </message>
    <message id="action.theme_light">
        <source>&amp;Light colors</source>
        <translation>Couleurs cla&amp;ires</translation>
    </message>
    <message id="action.theme_system">
        <source>Colors of the &amp;system</source>
        <translation>Couleurs du s&amp;ystème</translation>
    </message>
    <message id="action.thumbnails">
        <source>T&amp;humbnails</source>
        <translation>Vi&amp;gnettes</translation>
    </message>
    <message id="action.undo">
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message id="action.unsaved">
        <source>&amp;Unsaved work…</source>
        <translation>&amp;Travail non enregistré…</translation>
    </message>
    <message id="action.verify">
        <source>&amp;Verify briefs…</source>
        <translation>&amp;Vérifier des notes…</translation>
    </message>
    <message id="action.zoom_in">
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message id="action.zoom_out">
        <source>Zoom &amp;out</source>
        <translation>&amp;Zoom arrière</translation>
    </message>
    <message id="action.zoom_reset">
        <source>&amp;Actual size</source>
        <translation>&amp;Taille réelle</translation>
    </message>
    <message id="app.name">
        <source>Chipbrief</source>
        <translation>Chipbrief</translation>
    </message>
    <message id="attached.title">
        <source>Data of the brief</source>
        <translation>Données de la note</translation>
    </message>
    <message id="attachments.any">
        <source>Save an attachment</source>
        <translation>Enregistrer une pièce jointe</translation>
    </message>
    <message id="attachments.closed">
        <source>Tables (CSV) and data (JSON) are shown here. Save a file of another kind.</source>
        <translation>Les tables (CSV) et les données (JSON) sont montrées ici. Enregistrez un fichier d’une autre sorte.</translation>
    </message>
    <message id="attachments.count.many" numerus="yes">
        <source>{n} files</source>
        <extracomment>For one: {n} file</extracomment>
        <translation>
            <numerusform>{n} fichier</numerusform>
            <numerusform>{n} fichiers</numerusform>
        </translation>
    </message>
    <message id="attachments.empty">
        <source>There is no brief yet.</source>
        <translation>Il n’y a pas encore de note.</translation>
    </message>
    <message id="attachments.heading">
        <source>{n} in this brief</source>
        <translation>{n} dans cette note</translation>
    </message>
    <message id="attachments.manifest">
        <source>What the brief was made from and with</source>
        <translation>De quoi et avec quoi la note a été faite</translation>
    </message>
    <message id="attachments.name">
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message id="attachments.open">
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message id="attachments.save">
        <source>&amp;Save as…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message id="attachments.size">
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message id="attachments.title">
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
    <message id="attachments.what">
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message id="batch.all">
        <source>Tick &amp;all shown</source>
        <translation>Tout &amp;cocher</translation>
    </message>
    <message id="batch.briefs.many" numerus="yes">
        <source>{n} briefs</source>
        <extracomment>For one: {n} brief</extracomment>
        <translation>
            <numerusform>{n} note</numerusform>
            <numerusform>{n} notes</numerusform>
        </translation>
    </message>
    <message id="batch.browse">
        <source>Cho&amp;ose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message id="batch.choose">
        <source>Tick countries, chip classes and formats on the left: every combination is a brief.</source>
        <translation>Cochez pays, classes de puces et formats à gauche : chaque combinaison est une note.</translation>
    </message>
    <message id="batch.class">
        <source>Chip class</source>
        <translation>Classe de puces</translation>
    </message>
    <message id="batch.classes">
        <source>Chip classes</source>
        <translation>Classes de puces</translation>
    </message>
    <message id="batch.countries">
        <source>Countries</source>
        <translation>Les pays</translation>
    </message>
    <message id="batch.country">
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message id="batch.done">
        <source>{made} made. Look through the first pages, then export.</source>
        <translation>Créées : {made}. Parcourez les premières pages, puis exportez.</translation>
    </message>
    <message id="batch.done_some">
        <source>{made} made, {failed} not: select a row marked as an error to read why.</source>
        <translation>Créées : {made} ; en échec : {failed}. Sélectionnez une ligne marquée d’une erreur pour lire pourquoi.</translation>
    </message>
    <message id="batch.example">
        <source>Example: {file}</source>
        <translation>Exemple : {file}</translation>
    </message>
    <message id="batch.export">
        <source>E&amp;xport briefs</source>
        <translation>E&amp;xporter les notes</translation>
    </message>
    <message id="batch.export_tip">
        <source>Writes the briefs that are made into the folder</source>
        <translation>Écrit dans le dossier les notes qui sont créées</translation>
    </message>
    <message id="batch.exported">
        <source>{briefs} written to {folder}. Summary: {summary}</source>
        <translation>{briefs} dans {folder}. Récapitulatif : {summary}</translation>
    </message>
    <message id="batch.exported_some">
        <source>{failed} could not be written to {folder}: {error}</source>
        <translation>Écriture impossible dans {folder} ({failed}) : {error}</translation>
    </message>
    <message id="batch.exporting">
        <source>Writing {n} of {total}…</source>
        <translation>Écriture de {n} sur {total}…</translation>
    </message>
    <message id="batch.failed">
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message id="batch.file">
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message id="batch.find">
        <source>Find a country or a role</source>
        <translation>Trouver un pays ou un rôle</translation>
    </message>
    <message id="batch.find.tip">
        <source>Type a name, a code, or a role such as “transit”. Enter ticks the first country of the list.</source>
        <translation>Tapez un nom, un code ou un rôle tel que « transit ». Entrée coche le premier pays de la liste.</translation>
    </message>
    <message id="batch.folder">
        <source>Fol&amp;der</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message id="batch.folder_title">
        <source>Folder for the briefs</source>
        <translation>Dossier des notes</translation>
    </message>
    <message id="batch.format">
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message id="batch.formats">
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message id="batch.gaps">
        <source>Gaps</source>
        <translation>Lacunes</translation>
    </message>
    <message id="batch.grid">
        <source>&amp;Briefs</source>
        <translation>&amp;Notes</translation>
    </message>
    <message id="batch.heading">
        <source>{n} · {start} to {end} · as of {as_of}</source>
        <translation>{n} · {start} à {end} · au {as_of}</translation>
    </message>
    <message id="batch.held">
        <source>{records} answer the pick, {own} of them about the country.</source>
        <translation>{records} répondent à la sélection, dont {own} sur le pays.</translation>
    </message>
    <message id="batch.hindsight">
        <source>with hindsight</source>
        <translation>avec le recul</translation>
    </message>
    <message id="batch.holds">
        <source>What the data pack holds</source>
        <translation>Ce que contient le jeu de données</translation>
    </message>
    <message id="batch.load">
        <source>&amp;Load plan…</source>
        <translation>Ouvri&amp;r un plan…</translation>
    </message>
    <message id="batch.make">
        <source>&amp;Make briefs</source>
        <translation>Créer &amp;les notes</translation>
    </message>
    <message id="batch.make_tip">
        <source>Makes the briefs that are not made yet; tick countries, classes and formats first</source>
        <translation>Crée les notes qui manquent encore ; cochez d’abord pays, classes et formats</translation>
    </message>
    <message id="batch.making">
        <source>{done} of {total} made · {steps}</source>
        <translation>{done} sur {total} · {steps}</translation>
    </message>
    <message id="batch.more.many" numerus="yes">
        <source>{n} of them added by the plan</source>
        <extracomment>For one: {n} of them added by the plan</extracomment>
        <translation>
            <numerusform>dont {n} ajoutée par le plan</numerusform>
            <numerusform>dont {n} ajoutées par le plan</numerusform>
        </translation>
    </message>
    <message id="batch.name">
        <source>File &amp;names</source>
        <translation>Noms des fich&amp;iers</translation>
    </message>
    <message id="batch.name.hint">
        <source>As each brief names itself</source>
        <translation>Comme chaque note se nomme</translation>
    </message>
    <message id="batch.name.tip">
        <source>A pattern. Fields: {fields}</source>
        <translation>Un modèle. Champs : {fields}</translation>
    </message>
    <message id="batch.none">
        <source>&amp;Untick all</source>
        <translation>To&amp;ut décocher</translation>
    </message>
    <message id="batch.of_country">
        <source>Records of
the country</source>
        <translation>Enregistr.
sur le pays</translation>
    </message>
    <message id="batch.open">
        <source>Op&amp;en</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message id="batch.open_tip">
        <source>Opens the selected brief, once it is made</source>
        <translation>Ouvre la note sélectionnée, une fois créée</translation>
    </message>
    <message id="batch.page">
        <source>First page of the selected brief</source>
        <translation>Première page de la note sélectionnée</translation>
    </message>
    <message id="batch.pages">
        <source>First &amp;pages</source>
        <translation>Premières &amp;pages</translation>
    </message>
    <message id="batch.pages.many" numerus="yes">
        <source>{n} pages</source>
        <extracomment>For one: {n} page</extracomment>
        <translation>
            <numerusform>{n} page</numerusform>
            <numerusform>{n} pages</numerusform>
        </translation>
    </message>
    <message id="batch.pages.name">
        <source>First pages of the briefs</source>
        <translation>Premières pages des notes</translation>
    </message>
    <message id="batch.pages.none">
        <source>The first page of each brief appears here as soon as it is made.</source>
        <translation>La première page de chaque note s’affiche ici dès qu’elle est créée.</translation>
    </message>
    <message id="batch.plan_filter">
        <source>Plans, rows and cases (*.toml *.csv *.brief)</source>
        <translation>Plans, lignes et études (*.toml *.csv *.brief)</translation>
    </message>
    <message id="batch.plan_saved">
        <source>Plan saved to {path}</source>
        <translation>Plan enregistré sous {path}</translation>
    </message>
    <message id="batch.plan_tip">
        <source>A plan (TOML), rows (CSV) or saved cases: the files of the command “chipbrief batch”</source>
        <translation>Un plan (TOML), des lignes (CSV) ou des études enregistrées : les fichiers de la commande « chipbrief batch »</translation>
    </message>
    <message id="batch.problems">
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message id="batch.refused">
        <source>Not sealed: {errors}</source>
        <translation>Non scellée : {errors}</translation>
    </message>
    <message id="batch.replace">
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message id="batch.retry">
        <source>&amp;Retry failed</source>
        <translation>R&amp;éessayer les échecs</translation>
    </message>
    <message id="batch.retry_tip">
        <source>Makes again the briefs that failed</source>
        <translation>Crée de nouveau les notes qui ont échoué</translation>
    </message>
    <message id="batch.save">
        <source>&amp;Save plan…</source>
        <translation>&amp;Enregistrer le plan…</translation>
    </message>
    <message id="batch.starting">
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message id="batch.state">
        <source>State</source>
        <translation>État</translation>
    </message>
    <message id="batch.stopped">
        <source>Stopped. What is made stays; Make briefs goes on with the rest.</source>
        <translation>Arrêté. Ce qui est créé reste ; Créer les notes continue avec le reste.</translation>
    </message>
    <message id="batch.sure">
        <source>{there} in {folder} already, such as {first}. Replace?</source>
        <translation>{there} déjà dans {folder}, par exemple {first}. Remplacer ?</translation>
    </message>
    <message id="batch.there.many" numerus="yes">
        <source>{n} files of these names are</source>
        <extracomment>For one: {n} file of this name is</extracomment>
        <translation>
            <numerusform>{n} fichier de ce nom se trouve</numerusform>
            <numerusform>{n} fichiers de ces noms se trouvent</numerusform>
        </translation>
    </message>
    <message id="batch.waiting">
        <source>Not made yet</source>
        <translation>Pas encore créée</translation>
    </message>
    <message id="batch.why">
        <source>What went wrong</source>
        <translation>Ce qui a échoué</translation>
    </message>
    <message id="batch.window">
        <source>Many briefs</source>
        <translation>Plusieurs notes</translation>
    </message>
    <message id="browse.about">
        <source>Notes and &amp;gaps</source>
        <translation>Remarques et &amp;lacunes</translation>
    </message>
    <message id="browse.all">
        <source>{all} rows</source>
        <translation>{all} lignes</translation>
    </message>
    <message id="browse.by">
        <source>&amp;By</source>
        <translation>&amp;Par</translation>
    </message>
    <message id="browse.caveats">
        <source>What must be said beside it</source>
        <translation>Ce qu’il faut dire à côté</translation>
    </message>
    <message id="browse.cell">
        <source>{column}: {cell}</source>
        <translation>{column} : {cell}</translation>
    </message>
    <message id="browse.cells">
        <source>The row</source>
        <translation>La ligne</translation>
    </message>
    <message id="browse.chart">
        <source>C&amp;hart</source>
        <translation>&amp;Graphique</translation>
    </message>
    <message id="browse.clear">
        <source>Clear &amp;filters</source>
        <translation>&amp;Effacer les filtres</translation>
    </message>
    <message id="browse.column">
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message id="browse.columns">
        <source>Co&amp;lumns</source>
        <translation>&amp;Colonnes</translation>
    </message>
    <message id="browse.copied">
        <source>Copied {n} rows with their columns.</source>
        <translation>{n} lignes copiées avec leurs colonnes.</translation>
    </message>
    <message id="browse.copy">
        <source>Cop&amp;y the table</source>
        <translation>Cop&amp;ier la table</translation>
    </message>
    <message id="browse.count">
        <source>Number of rows</source>
        <translation>Nombre de lignes</translation>
    </message>
    <message id="browse.datasets">
        <source>&amp;Datasets</source>
        <translation>Ta&amp;bles</translation>
    </message>
    <message id="browse.different">
        <source>Different</source>
        <translation>Différentes</translation>
    </message>
    <message id="browse.filled">
        <source>Filled</source>
        <translation>Remplies</translation>
    </message>
    <message id="browse.filter">
        <source>Filter of {column}</source>
        <translation>Filtre de {column}</translation>
    </message>
    <message id="browse.filter.csv">
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message id="browse.filter.hint">
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message id="browse.filter.png">
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message id="browse.filter.svg">
        <source>Pictures (*.svg)</source>
        <translation>Images (*.svg)</translation>
    </message>
    <message id="browse.filter.tip">
        <source>Words: cells that contain them. =CHN: exactly that. =CHN | MYS: one of them. != another. &gt;=300, &lt;2024-06: numbers and dates. &gt;=300 &amp; &lt;500: both. = alone: empty cells.</source>
        <translation>Mots : cellules qui les contiennent. =CHN : exactement cela. =CHN | MYS : l’un d’eux. != autre chose. &gt;=300, &lt;2024-06 : nombres et dates. &gt;=300 &amp; &lt;500 : les deux. = seul : cellules vides.</translation>
    </message>
    <message id="browse.from_memory">
        <source>{n} of {all} rows rest on memory.</source>
        <translation>{n} lignes sur {all} sont de mémoire.</translation>
    </message>
    <message id="browse.gaps">
        <source>Gaps for the pick</source>
        <translation>Lacunes pour la sélection</translation>
    </message>
    <message id="browse.here">
        <source>&amp;Filter by this cell</source>
        <translation>&amp;Filtrer par cette cellule</translation>
    </message>
    <message id="browse.hole">
        <source>{column}: {empty} of {all}</source>
        <translation>{column} : {empty} sur {all}</translation>
    </message>
    <message id="browse.holes">
        <source>Empty cells: not known, never zero</source>
        <translation>Cellules vides : inconnu, jamais zéro</translation>
    </message>
    <message id="browse.in_english">
        <source>Notes, and rows without a translation, stay in the language of their authors.</source>
        <translation>Les remarques, et les lignes sans traduction, restent dans la langue de leurs auteurs.</translation>
    </message>
    <message id="browse.in_file">
        <source>In the file</source>
        <translation>Dans le fichier</translation>
    </message>
    <message id="browse.license">
        <source>License: {license}</source>
        <translation>Licence : {license}</translation>
    </message>
    <message id="browse.means">
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message id="browse.memory">
        <source>From memory: recalled, and not yet read in a source. A brief marks it with †.</source>
        <translation>De mémoire : rappelé, et pas encore lu dans une source. Une note le marque d’un †.</translation>
    </message>
    <message id="browse.none">
        <source>No row fits the filters. That is not evidence of absence. Escape in a filter clears it.</source>
        <translation>Aucune ligne ne répond aux filtres. Ce n’est pas une preuve d’absence. Échap dans un filtre l’efface.</translation>
    </message>
    <message id="browse.notes">
        <source>Notes on the dataset</source>
        <translation>Remarques sur la table</translation>
    </message>
    <message id="browse.own">
        <source>{title} (yours)</source>
        <translation>{title} (à vous)</translation>
    </message>
    <message id="browse.own_tables">
        <source>Your &amp;tables…</source>
        <translation>&amp;Vos tables…</translation>
    </message>
    <message id="browse.pack">
        <source>Data pack of {pack}</source>
        <translation>Jeu de données du {pack}</translation>
    </message>
    <message id="browse.packs">
        <source>Data &amp;packs…</source>
        <translation>&amp;Jeux de données…</translation>
    </message>
    <message id="browse.picture">
        <source>Chart of the rows shown</source>
        <translation>Graphique des lignes affichées</translation>
    </message>
    <message id="browse.quoted">
        <source>Read as quoted in {ids}.</source>
        <translation>Lu tel que cité dans {ids}.</translation>
    </message>
    <message id="browse.read">
        <source>How it is known</source>
        <translation>Comment on le sait</translation>
    </message>
    <message id="browse.row">
        <source>&amp;Row and sources</source>
        <translation>Ligne et &amp;sources</translation>
    </message>
    <message id="browse.row.none">
        <source>No row is selected.</source>
        <translation>Aucune ligne n’est sélectionnée.</translation>
    </message>
    <message id="browse.rows">
        <source>{shown} of {all} rows</source>
        <translation>{shown} lignes sur {all}</translation>
    </message>
    <message id="browse.save">
        <source>&amp;Export rows…</source>
        <translation>E&amp;xporter les lignes…</translation>
    </message>
    <message id="browse.save_chart">
        <source>Save chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message id="browse.save_chart_as">
        <source>Sa&amp;ve chart</source>
        <translation>E&amp;nregistrer</translation>
    </message>
    <message id="browse.save_png">
        <source>As a &amp;picture (PNG)…</source>
        <translation>Comme &amp;image (PNG)…</translation>
    </message>
    <message id="browse.save_rows">
        <source>Export rows</source>
        <translation>Exporter les lignes</translation>
    </message>
    <message id="browse.save_svg">
        <source>As a &amp;drawing (SVG)…</source>
        <translation>Comme &amp;dessin (SVG)…</translation>
    </message>
    <message id="browse.save_values">
        <source>Its &amp;values (CSV)…</source>
        <translation>Ses &amp;valeurs (CSV)…</translation>
    </message>
    <message id="browse.saved">
        <source>Saved to {path}</source>
        <translation>Enregistré sous {path}</translation>
    </message>
    <message id="browse.search">
        <source>&amp;Search all columns</source>
        <translation>Chercher dans &amp;toutes les colonnes</translation>
    </message>
    <message id="browse.search.hint">
        <source>Words in a row</source>
        <translation>Mots d’une ligne</translation>
    </message>
    <message id="browse.seen">
        <source>Seen: read in a source or a faithful copy of it.</source>
        <translation>Vu : lu dans une source ou une copie fidèle.</translation>
    </message>
    <message id="browse.sort_down">
        <source>Sort from the &amp;most down</source>
        <translation>Trier en ordre &amp;décroissant</translation>
    </message>
    <message id="browse.sort_off">
        <source>In the &amp;order of the file</source>
        <translation>Dans l’&amp;ordre du fichier</translation>
    </message>
    <message id="browse.sort_up">
        <source>Sort from the &amp;least up</source>
        <translation>Trier en ordre &amp;croissant</translation>
    </message>
    <message id="browse.source">
        <source>[{id}] {what}. Quality: {quality}. Status: {status}.</source>
        <translation>[{id}] {what}. Qualité : {quality}. Statut : {status}.</translation>
    </message>
    <message id="browse.sources.many" numerus="yes">
        <source>{n} sources</source>
        <extracomment>For one: {n} source</extracomment>
        <translation>
            <numerusform>{n} source</numerusform>
            <numerusform>{n} sources</numerusform>
        </translation>
    </message>
    <message id="browse.superseded">
        <source>Superseded by [{id}].</source>
        <translation>Remplacée par [{id}].</translation>
    </message>
    <message id="browse.table">
        <source>Rows of the dataset</source>
        <translation>Lignes de la table</translation>
    </message>
    <message id="browse.too_many">
        <source>Copied the first {n} of {all} rows. Export them all as CSV.</source>
        <translation>Les {n} premières lignes sur {all} ont été copiées. Exportez-les toutes en CSV.</translation>
    </message>
    <message id="browse.type">
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message id="browse.type.boolean">
        <source>yes or no</source>
        <translation>oui ou non</translation>
    </message>
    <message id="browse.type.date">
        <source>date</source>
        <translation>date</translation>
    </message>
    <message id="browse.type.integer">
        <source>whole number</source>
        <translation>nombre entier</translation>
    </message>
    <message id="browse.type.number">
        <source>number</source>
        <translation>nombre</translation>
    </message>
    <message id="browse.type.string">
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message id="browse.unit">
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message id="browse.unknown_source">
        <source>{name} (no id of the source register)</source>
        <translation>{name} (aucun identifiant du registre des sources)</translation>
    </message>
    <message id="browse.what">
        <source>&amp;What</source>
        <translation>&amp;Quoi</translation>
    </message>
    <message id="browse.window">
        <source>Browse the data</source>
        <translation>Parcourir les données</translation>
    </message>
    <message id="busy.cancel">
        <source>Cancel</source>
        <translation>Abandonner</translation>
    </message>
    <message id="busy.title">
        <source>Making the brief</source>
        <translation>La note se prépare</translation>
    </message>
    <message id="calendar.name">
        <source>Calendar: arrows move, Enter takes the day</source>
        <translation>Calendrier : les flèches déplacent, Entrée prend le jour</translation>
    </message>
    <message id="calendar.open">
        <source>Choose a day in a calendar (Down)</source>
        <translation>Choisir un jour dans un calendrier (Bas)</translation>
    </message>
    <message id="case.edit">
        <source>change</source>
        <translation>modification</translation>
    </message>
    <message id="case.empty">
        <source>Nothing picked</source>
        <translation>Rien de sélectionné</translation>
    </message>
    <message id="case.filter">
        <source>Cases (*.brief)</source>
        <translation>Études (*.brief)</translation>
    </message>
    <message id="case.held">
        <source>“{name}” is open in another window, so it is not replaced. Save under another name.</source>
        <translation>« {name} » est ouvert dans une autre fenêtre et n’est donc pas remplacé. Enregistrez sous un autre nom.</translation>
    </message>
    <message id="case.kept_again">
        <source>Unsaved work is kept again.</source>
        <translation>Le travail non enregistré est de nouveau conservé.</translation>
    </message>
    <message id="case.mended">
        <source>“{name}” is damaged; this is what could be read, and the file stays as it is. {losses}</source>
        <translation>« {name} » est endommagé ; voici ce qui a pu être lu, et le fichier reste tel quel. {losses}</translation>
    </message>
    <message id="case.not_kept">
        <source>Unsaved work could not be kept: {why} Save the case somewhere else.</source>
        <translation>Le travail non enregistré n’a pas pu être conservé : {why} Enregistrez l’étude ailleurs.</translation>
    </message>
    <message id="case.open.filter">
        <source>Cases and sealed PDFs (*.brief *.pdf)</source>
        <translation>Études et PDF scellés (*.brief *.pdf)</translation>
    </message>
    <message id="case.open.title">
        <source>Open a case</source>
        <translation>Ouvrir une étude</translation>
    </message>
    <message id="case.opened">
        <source>Opened {name}</source>
        <translation>{name} ouvert</translation>
    </message>
    <message id="case.opened_closed_folder">
        <source>You may not write to the folder of “{name}”, so it is read-only here; Save asks for another name.</source>
        <translation>Vous ne pouvez pas écrire dans le dossier de « {name} », ouvert ici en lecture seule ; Enregistrer demande un autre nom.</translation>
    </message>
    <message id="case.opened_read_only">
        <source>“{name}” is open in another window, so it is read-only here; Save asks for another name.</source>
        <translation>« {name} » est ouvert dans une autre fenêtre et donc en lecture seule ici ; Enregistrer demande un autre nom.</translation>
    </message>
    <message id="case.read_only">
        <source>“{name}” is read-only here. Save it under another name.</source>
        <translation>« {name} » est en lecture seule ici. Enregistrez sous un autre nom.</translation>
    </message>
    <message id="case.recovered">
        <source>Your unsaved work is back.</source>
        <translation>Votre travail non enregistré est revenu.</translation>
    </message>
    <message id="case.save.title">
        <source>Save the case</source>
        <translation>Enregistrer l’étude</translation>
    </message>
    <message id="case.saved">
        <source>Saved {name}</source>
        <translation>{name} enregistré</translation>
    </message>
    <message id="case.unnamed">
        <source>never saved</source>
        <translation>jamais enregistrée</translation>
    </message>
    <message id="case.unsaved.none">
        <source>There is no unsaved work</source>
        <translation>Il n’y a pas de travail non enregistré</translation>
    </message>
    <message id="changes.after">
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message id="changes.ask">
        <source>Choose a destination above.</source>
        <translation>Choisissez une destination ci-dessus.</translation>
    </message>
    <message id="changes.before">
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message id="changes.chip">
        <source>Chip</source>
        <translation>Puce</translation>
    </message>
    <message id="changes.chips.many" numerus="yes">
        <source>{n} chips have another status</source>
        <extracomment>For one: {n} chip has another status</extracomment>
        <translation>
            <numerusform>{n} puce a un autre statut</numerusform>
            <numerusform>{n} puces ont un autre statut</numerusform>
        </translation>
    </message>
    <message id="changes.heading">
        <source>{country}, {start} to {end}: {n}</source>
        <translation>{country}, {start} à {end} : {n}</translation>
    </message>
    <message id="changes.none">
        <source>No chip of this class has another status for {country} on {end} than on {start}.</source>
        <translation>Aucune puce de cette classe n’a un autre statut pour {country} le {end} que le {start}.</translation>
    </message>
    <message id="changes.tab">
        <source>What chan&amp;ged</source>
        <translation>Ce qui a chan&amp;gé</translation>
    </message>
    <message id="chip.all">
        <source>Show all chips</source>
        <translation>Afficher toutes les puces</translation>
    </message>
    <message id="chip.hint">
        <source>Name, such as H20</source>
        <translation>Nom, tel que H20</translation>
    </message>
    <message id="cite.filter">
        <source>Words of title, publisher, year or id</source>
        <translation>Mots du titre, de l’éditeur, année ou identifiant</translation>
    </message>
    <message id="cite.found.many" numerus="yes">
        <source>{n} found</source>
        <extracomment>For one: {n} found</extracomment>
        <translation>
            <numerusform>{n} trouvée</numerusform>
            <numerusform>{n} trouvées</numerusform>
        </translation>
    </message>
    <message id="cite.list">
        <source>What can be cited</source>
        <translation>Ce qui peut être cité</translation>
    </message>
    <message id="cite.place">
        <source>Place in it</source>
        <translation>Endroit</translation>
    </message>
    <message id="cite.place.hint">
        <source>p. 12 (may be left out)</source>
        <translation>p. 12 (facultatif)</translation>
    </message>
    <message id="cite.used">
        <source>In this brief</source>
        <translation>Dans cette note</translation>
    </message>
    <message id="class.china-variant.help">
        <source>Cut down to meet a U.S. threshold; the parent chip is named. This class goes before all others.</source>
        <translation>Réduite pour passer sous un seuil américain ; la puce d’origine est nommée. Cette classe passe avant toutes les autres.</translation>
    </message>
    <message id="class.chips.many" numerus="yes">
        <source>{n} chips</source>
        <extracomment>For one: {n} chip</extracomment>
        <translation>
            <numerusform>{n} puce</numerusform>
            <numerusform>{n} puces</numerusform>
        </translation>
    </message>
    <message id="class.cn-domestic.help">
        <source>Designed in China, whoever fabricates it.</source>
        <translation>Conçue en Chine, quel que soit le fabricant.</translation>
    </message>
    <message id="class.consumer-workstation-gpu.help">
        <source>Marketed outside the data center.</source>
        <translation>Commercialisée hors des centres de données.</translation>
    </message>
    <message id="class.dc-inference-gpu.help">
        <source>Smaller or graphics-derived server GPU, such as T4, A10, L4 and L40S.</source>
        <translation>GPU de serveur plus petit ou dérivé du graphisme, tel que T4, A10, L4 et L40S.</translation>
    </message>
    <message id="class.dc-training-gpu.help">
        <source>GPU sold for training in data centers, from V100 to Rubin and from MI100 to MI455X.</source>
        <translation>GPU vendu pour l’entraînement en centre de données, de la V100 à Rubin et de la MI100 à la MI455X.</translation>
    </message>
    <message id="class.hbm.help">
        <source>Stacked memory for AI chips, HBM2 to HBM4; controlled on its own since December 2024.</source>
        <translation>Mémoire empilée pour puces d’IA, de HBM2 à HBM4 ; contrôlée à part entière depuis décembre 2024.</translation>
    </message>
    <message id="class.hyperscaler-asic.help">
        <source>Made by a cloud company for itself: TPU, Trainium, Maia, MTIA, Dojo.</source>
        <translation>Faite par une entreprise du nuage pour elle-même : TPU, Trainium, Maia, MTIA, Dojo.</translation>
    </message>
    <message id="class.merchant-asic.help">
        <source>AI chip that is not a GPU and is sold to others: Gaudi, Cerebras, Groq.</source>
        <translation>Puce d’IA qui n’est pas un GPU et qui est vendue à d’autres : Gaudi, Cerebras, Groq.</translation>
    </message>
    <message id="classify.ask">
        <source>Fill in the question, then press Classify or Enter.</source>
        <translation>Remplissez la question, puis appuyez sur Classer ou Entrée.</translation>
    </message>
    <message id="classify.by_chip">
        <source>A chip of the data &amp;pack</source>
        <translation>Une puce du &amp;jeu de données</translation>
    </message>
    <message id="classify.by_numbers">
        <source>My own n&amp;umbers</source>
        <translation>Mes propres &amp;nombres</translation>
    </message>
    <message id="classify.copy">
        <source>Copy as te&amp;xt</source>
        <translation>Copier en te&amp;xte</translation>
    </message>
    <message id="classify.datacenter">
        <source>Made or marketed for data centers</source>
        <translation>Pour centres de données</translation>
    </message>
    <message id="classify.density">
        <source>Performance density (TPP per mm²)</source>
        <translation>Densité de performance (TPP par mm²)</translation>
    </message>
    <message id="classify.dram">
        <source>DRAM bandwidth (GB/s)</source>
        <translation>Débit de DRAM (Go/s)</translation>
    </message>
    <message id="classify.end_user">
        <source>End user</source>
        <translation>Utilisateur final</translation>
    </message>
    <message id="classify.go">
        <source>Classi&amp;fy</source>
        <translation>Cl&amp;asser</translation>
    </message>
    <message id="classify.heading">
        <source>{chip} to {to}, as of {day}</source>
        <translation>{chip}, destination {to}, au {day}</translation>
    </message>
    <message id="classify.interconnect">
        <source>Interconnect (GB/s)</source>
        <translation>Interconnexion (Go/s)</translation>
    </message>
    <message id="classify.lacks">
        <source>Something is missing: give a chip or at least one number, and a destination.</source>
        <translation>Il manque quelque chose : donnez une puce ou au moins un nombre, et une destination.</translation>
    </message>
    <message id="classify.memory">
        <source>Memory bandwidth density (GB/s per mm²)</source>
        <translation>Densité de débit de mémoire (Go/s par mm²)</translation>
    </message>
    <message id="classify.no">
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message id="classify.not_modeled">
        <source>Not modeled</source>
        <translation>Non modélisé</translation>
    </message>
    <message id="classify.note">
        <source>&amp;Make a license note</source>
        <translation>Créer une note sur les &amp;licences</translation>
    </message>
    <message id="classify.numbers">
        <source>Your own numbers</source>
        <translation>Vos propres nombres</translation>
    </message>
    <message id="classify.otherwise">
        <source>Other answers, if what is open about the chip holds</source>
        <translation>Autres réponses, si ce qui est ouvert sur la puce est vrai</translation>
    </message>
    <message id="classify.seat">
        <source>headquarters {country}</source>
        <translation>siège {country}</translation>
    </message>
    <message id="classify.sources">
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message id="classify.tab">
        <source>C&amp;lassify</source>
        <translation>C&amp;lasser</translation>
    </message>
    <message id="classify.tests">
        <source>Tests with their numbers</source>
        <translation>Les tests et leurs nombres</translation>
    </message>
    <message id="classify.tpp">
        <source>TPP (TOPS × bits)</source>
        <translation>TPP (TOPS × bits)</translation>
    </message>
    <message id="classify.transistors">
        <source>Transistors (billions)</source>
        <translation>Transistors (milliards)</translation>
    </message>
    <message id="classify.unknown">
        <source>Empty means: not known</source>
        <translation>Vide veut dire : inconnu</translation>
    </message>
    <message id="classify.user">
        <source>&amp;End user, if known</source>
        <translation>&amp;Utilisateur final, si connu</translation>
    </message>
    <message id="classify.user.tip">
        <source>A name: it is looked up among the listed entities that the data pack holds</source>
        <translation>Un nom : il est cherché parmi les entités inscrites que contient le jeu de données</translation>
    </message>
    <message id="classify.yes">
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message id="colon">
        <source>: </source>
        <translation> : </translation>
    </message>
    <message id="compare.a">
        <source>&amp;Older brief</source>
        <translation>Note plus &amp;ancienne</translation>
    </message>
    <message id="compare.about">
        <source>Here you will read what the two were made from, and which judgements, numbers, sources and passages differ. For every number that changed Chipbrief finds the cause: it works the older brief out again, each time with one more thing of the newer one.</source>
        <translation>Vous lirez ici de quoi les deux sont faites, et quelles appréciations, quels nombres, quelles sources et quels passages diffèrent. Pour chaque nombre qui a changé, Chipbrief cherche la cause : il recalcule la note la plus ancienne, avec chaque fois un élément de plus de la plus récente.</translation>
    </message>
    <message id="compare.b">
        <source>&amp;Newer brief</source>
        <translation>Note plus &amp;récente</translation>
    </message>
    <message id="compare.choose_a">
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message id="compare.choose_b">
        <source>Choos&amp;e…</source>
        <translation>Ch&amp;oisir…</translation>
    </message>
    <message id="compare.hint">
        <source>Drop two briefs here, or name them; they are then compared.</source>
        <translation>Déposez deux notes ici, ou nommez-les ; elles sont alors comparées.</translation>
    </message>
    <message id="compare.json">
        <source>Save as &amp;JSON…</source>
        <translation>Enregistrer en &amp;JSON…</translation>
    </message>
    <message id="compare.json_filter">
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message id="compare.name">
        <source>{b} against {a}</source>
        <translation>{b} face à {a}</translation>
    </message>
    <message id="compare.new">
        <source>Save the ne&amp;w brief…</source>
        <translation>Enre&amp;gistrer la note récente…</translation>
    </message>
    <message id="compare.pdf">
        <source>Save as &amp;PDF…</source>
        <translation>Enregistrer en &amp;PDF…</translation>
    </message>
    <message id="compare.save_tip">
        <source>For two briefs that are compared</source>
        <translation>Pour deux notes comparées</translation>
    </message>
    <message id="compare.saving">
        <source>Saving the comparison…</source>
        <translation>Enregistrement de la comparaison…</translation>
    </message>
    <message id="compare.sides">
        <source>The older brief and the newer one</source>
        <translation>La note plus ancienne et la plus récente</translation>
    </message>
    <message id="compare.swap">
        <source>Sw&amp;ap</source>
        <translation>É&amp;changer</translation>
    </message>
    <message id="compare.two">
        <source>Two briefs are compared: the first two of what you dropped.</source>
        <translation>Deux notes sont comparées : les deux premières de ce que vous avez déposé.</translation>
    </message>
    <message id="compare.window">
        <source>Compare two briefs</source>
        <translation>Comparer deux notes</translation>
    </message>
    <message id="compare.working">
        <source>Comparing, and judging again to find the causes…</source>
        <translation>Comparaison, et nouveau jugement pour trouver les causes…</translation>
    </message>
    <message id="control.advice">
        <source>Not legal advice.</source>
        <translation>Ne constitue pas un avis juridique.</translation>
    </message>
    <message id="country.favorite">
        <source>favorite</source>
        <translation>favori</translation>
    </message>
    <message id="coverage.ask">
        <source>Choose a country in the main window first: coverage is that of the pick.</source>
        <translation>Choisissez d’abord un pays dans la fenêtre principale : la couverture est celle de la sélection.</translation>
    </message>
    <message id="coverage.caveats">
        <source>What must be said beside the records</source>
        <translation>Ce qu’il faut dire à côté des enregistrements</translation>
    </message>
    <message id="coverage.choose">
        <source>Choose a country to see what there is.</source>
        <translation>Choisissez un pays pour voir ce qu’il y a.</translation>
    </message>
    <message id="coverage.dataset">
        <source>Dataset</source>
        <translation>Table</translation>
    </message>
    <message id="coverage.failed">
        <source>Could not be counted: {why}</source>
        <translation>Impossible à compter : {why}</translation>
    </message>
    <message id="coverage.first">
        <source>First</source>
        <translation>Premier</translation>
    </message>
    <message id="coverage.gaps.many" numerus="yes">
        <source>{n} gaps</source>
        <extracomment>For one: {n} gap</extracomment>
        <translation>
            <numerusform>{n} lacune</numerusform>
            <numerusform>{n} lacunes</numerusform>
        </translation>
    </message>
    <message id="coverage.heading">
        <source>{country} · {chips} · {start} to {end} · as of {as_of} · data pack {pack}</source>
        <translation>{country} · {chips} · {start} à {end} · au {as_of} · jeu de données {pack}</translation>
    </message>
    <message id="coverage.last">
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message id="coverage.later">
        <source>Known
later</source>
        <translation>Connus
plus tard</translation>
    </message>
    <message id="coverage.legend">
        <source>Colored: used. Gray: of other times or known later. Shaded: the window.</source>
        <translation>En couleur : utilisés. En gris : d’autres périodes ou connus plus tard. Ombré : la période.</translation>
    </message>
    <message id="coverage.memory">
        <source>From
memory</source>
        <translation>De
mémoire</translation>
    </message>
    <message id="coverage.missing">
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message id="coverage.more.many" numerus="yes">
        <source>and {n} more, under Details</source>
        <extracomment>For one: and {n} more, under Details</extracomment>
        <translation>
            <numerusform>et {n} autre, sous Détails</numerusform>
            <numerusform>et {n} autres, sous Détails</numerusform>
        </translation>
    </message>
    <message id="coverage.not_yet">
        <source>Shown once the words make a pick.</source>
        <translation>Affichée dès que les mots forment une sélection.</translation>
    </message>
    <message id="coverage.of_country">
        <source>Of the
country</source>
        <translation>Sur le
pays</translation>
    </message>
    <message id="coverage.open">
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message id="coverage.own.many" numerus="yes">
        <source>{n} about the country itself</source>
        <extracomment>For one: {n} about the country itself</extracomment>
        <translation>
            <numerusform>{n} sur le pays lui-même</numerusform>
            <numerusform>{n} sur le pays lui-même</numerusform>
        </translation>
    </message>
    <message id="coverage.records">
        <source>Records</source>
        <translation>Enregistrements</translation>
    </message>
    <message id="coverage.records.many" numerus="yes">
        <source>{n} records</source>
        <extracomment>For one: {n} record</extracomment>
        <translation>
            <numerusform>{n} enregistrement</numerusform>
            <numerusform>{n} enregistrements</numerusform>
        </translation>
    </message>
    <message id="coverage.rests.many" numerus="yes">
        <source>{n} records rest on memory, not yet read in a source</source>
        <extracomment>For one: {n} record rests on memory, not yet read in a source</extracomment>
        <translation>
            <numerusform>{n} enregistrement est de mémoire, pas encore lu dans une source</numerusform>
            <numerusform>{n} enregistrements sont de mémoire, pas encore lus dans une source</numerusform>
        </translation>
    </message>
    <message id="coverage.sources">
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message id="coverage.sources.many" numerus="yes">
        <source>{n} sources</source>
        <extracomment>For one: {n} source</extracomment>
        <translation>
            <numerusform>{n} source</numerusform>
            <numerusform>{n} sources</numerusform>
        </translation>
    </message>
    <message id="coverage.strip.none">
        <source>{name}: none used; there are some of other times</source>
        <translation>{name} : aucun utilisé ; il y en a d’autres périodes</translation>
    </message>
    <message id="coverage.strip.span">
        <source>{name}: used from {first} to {last}</source>
        <translation>{name} : utilisés du {first} au {last}</translation>
    </message>
    <message id="coverage.strips">
        <source>Records over time</source>
        <translation>Enregistrements dans le temps</translation>
    </message>
    <message id="coverage.title">
        <source>Coverage</source>
        <translation>Couverture</translation>
    </message>
    <message id="coverage.undated">
        <source>Undated</source>
        <translation>Sans date</translation>
    </message>
    <message id="coverage.window">
        <source>Coverage of the pick</source>
        <translation>Couverture de la sélection</translation>
    </message>
    <message id="crash.again">
        <source>The same thing has failed again, {n} times so far.</source>
        <translation>La même panne s’est répétée, {n} fois à présent.</translation>
    </message>
    <message id="crash.again_short">
        <source>Something has failed again inside Chipbrief, {n} times so far. Save the case and start again.</source>
        <translation>Une panne s’est répétée dans Chipbrief, {n} fois à présent. Enregistrez l’étude et redémarrez.</translation>
    </message>
    <message id="crash.copied">
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message id="crash.copy">
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message id="crash.facts">
        <source>&amp;Facts for whoever fixes it. Nothing is sent; look through them before you pass them on.</source>
        <translation>&amp;Faits pour qui la réparera. Rien n’est envoyé ; parcourez-les avant de les transmettre.</translation>
    </message>
    <message id="crash.file">
        <source>They are kept in {path}</source>
        <translation>Ils sont conservés dans {path}</translation>
    </message>
    <message id="crash.former">
        <source>Chipbrief ended suddenly last time</source>
        <translation>Chipbrief s’est arrêté brusquement la dernière fois</translation>
    </message>
    <message id="crash.former.kept">
        <source>It failed in a way that left no time to say so. Work that was not saved is back as it stood about a second before.</source>
        <translation>L’erreur n’a pas laissé le temps de le dire. Le travail non enregistré est revenu, tel qu’il était environ une seconde avant.</translation>
    </message>
    <message id="crash.go_on">
        <source>&amp;Go on</source>
        <translation>C&amp;ontinuer</translation>
    </message>
    <message id="crash.kept">
        <source>Your work is kept: it is written down as you type, and is back at the next start. You can go on, or save the case under a name of its own first.</source>
        <translation>Votre travail est conservé : il est écrit à mesure que vous tapez, et revient au prochain démarrage. Vous pouvez continuer, ou enregistrer d’abord l’étude sous un nom à elle.</translation>
    </message>
    <message id="crash.more">
        <source>Since then {n} more failed; their facts are kept as well.</source>
        <translation>Depuis, {n} autres pannes ; leurs faits sont conservés aussi.</translation>
    </message>
    <message id="crash.quit">
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message id="crash.save">
        <source>&amp;Save case now</source>
        <translation>&amp;Enregistrer l’étude</translation>
    </message>
    <message id="crash.title">
        <source>Something failed inside Chipbrief</source>
        <translation>Une panne est survenue dans Chipbrief</translation>
    </message>
    <message id="crash.window">
        <source>Something failed</source>
        <translation>Une panne est survenue</translation>
    </message>
    <message id="deciding.aca">
        <source>exception ACA: {n}</source>
        <translation>exception ACA : {n}</translation>
    </message>
    <message id="deciding.also">
        <source>Also: {rules}</source>
        <translation>Aussi : {rules}</translation>
    </message>
    <message id="deciding.by">
        <source>Decided by: {rule}</source>
        <translation>Règle décisive : {rule}</translation>
    </message>
    <message id="deciding.license_exception_hbm">
        <source>exception HBM: {n}</source>
        <translation>exception HBM : {n}</translation>
    </message>
    <message id="deciding.license_required">
        <source>license required: {n}</source>
        <translation>licence requise : {n}</translation>
    </message>
    <message id="deciding.nac_notification">
        <source>notification: {n}</source>
        <translation>notification : {n}</translation>
    </message>
    <message id="deciding.name">
        <source>Deciding rule</source>
        <translation>Règle décisive</translation>
    </message>
    <message id="deciding.no_chips">
        <source>No chip of this class was known by then.</source>
        <translation>Aucune puce de cette classe n’était connue à cette date.</translation>
    </message>
    <message id="deciding.nobody">
        <source>No rule asks for a license for chips of this class.</source>
        <translation>Aucune règle ne demande de licence pour les puces de cette classe.</translation>
    </message>
    <message id="deciding.none">
        <source>no license: {n}</source>
        <translation>sans licence : {n}</translation>
    </message>
    <message id="deciding.unknown">
        <source>not decided: {n}</source>
        <translation>en suspens : {n}</translation>
    </message>
    <message id="draft.changed">
        <source>⚠ The findings behind this text changed</source>
        <translation>⚠ Les constats derrière ce texte ont changé</translation>
    </message>
    <message id="draft.changes">
        <source>Show what changed</source>
        <translation>Voir les changements</translation>
    </message>
    <message id="draft.changes.tip">
        <source>Show the words of both drafts: gone and new ones</source>
        <translation>Montrer les mots des deux projets : disparus et nouveaux</translation>
    </message>
    <message id="draft.discard">
        <source>Discard</source>
        <translation>Écarter</translation>
    </message>
    <message id="draft.discard.tip">
        <source>Empty the field, so that what the findings say is printed; Undo brings your text back</source>
        <translation>Vider le champ, pour que soit imprimé ce que disent les constats ; Annuler ramène votre texte</translation>
    </message>
    <message id="draft.dismiss">
        <source>Not now</source>
        <translation>Plus tard</translation>
    </message>
    <message id="draft.dismiss.tip">
        <source>Offer this draft no more; another one will be</source>
        <translation>Ne plus proposer ce projet ; un autre le sera</translation>
    </message>
    <message id="draft.edited">
        <source>Taken from the findings, and edited</source>
        <translation>Tiré des constats, et retouché</translation>
    </message>
    <message id="draft.keep">
        <source>Keep mine</source>
        <translation>Garder le mien</translation>
    </message>
    <message id="draft.keep.tip">
        <source>Your text holds with the new findings, too</source>
        <translation>Votre texte tient aussi avec les nouveaux constats</translation>
    </message>
    <message id="draft.offered">
        <source>A draft from the findings</source>
        <translation>Un projet tiré des constats</translation>
    </message>
    <message id="draft.read">
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message id="draft.read.tip">
        <source>Show the draft here</source>
        <translation>Montrer le projet ici</translation>
    </message>
    <message id="draft.renew">
        <source>Take the new draft</source>
        <translation>Prendre le nouveau</translation>
    </message>
    <message id="draft.renew.tip">
        <source>Put the new draft in place of your text; Undo brings it back</source>
        <translation>Mettre le nouveau projet à la place de votre texte ; Annuler le ramène</translation>
    </message>
    <message id="draft.same_words">
        <source>The words are the same; the data behind them are not.</source>
        <translation>Les mots sont les mêmes ; les données derrière eux, non.</translation>
    </message>
    <message id="draft.take">
        <source>Use it</source>
        <translation>Utiliser</translation>
    </message>
    <message id="draft.take.tip">
        <source>Take the draft as your text, to edit it</source>
        <translation>Prendre le projet comme votre texte, à retoucher</translation>
    </message>
    <message id="draft.taken">
        <source>Taken from the findings</source>
        <translation>Tiré des constats</translation>
    </message>
    <message id="drop.not_a_case">
        <source>{name} is no case: drop a *.brief file or a sealed PDF here.</source>
        <translation>{name} n’est pas une étude : déposez ici un fichier *.brief ou un PDF scellé.</translation>
    </message>
    <message id="evidence.accessed">
        <source>Accessed {day}</source>
        <translation>Consulté le {day}</translation>
    </message>
    <message id="evidence.address">
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message id="evidence.briefs">
        <source>Briefs that rest on it</source>
        <translation>Notes qui en dépendent</translation>
    </message>
    <message id="evidence.caveats">
        <source>Caveats</source>
        <translation>Réserves</translation>
    </message>
    <message id="evidence.close">
        <source>Hide the evidence</source>
        <translation>Masquer les preuves</translation>
    </message>
    <message id="evidence.copied_address">
        <source>Copied: {address}</source>
        <translation>Copié : {address}</translation>
    </message>
    <message id="evidence.copied_citation.many" numerus="yes">
        <source>{n} citations copied</source>
        <extracomment>For one: One citation copied</extracomment>
        <translation>
            <numerusform>{n} citation copiée</numerusform>
            <numerusform>{n} citations copiées</numerusform>
        </translation>
    </message>
    <message id="evidence.copied_table">
        <source>The evidence was copied as a table</source>
        <translation>Les preuves ont été copiées comme tableau</translation>
    </message>
    <message id="evidence.details">
        <source>Details of the evidence</source>
        <translation>Détails des preuves</translation>
    </message>
    <message id="evidence.empty">
        <source>Where does a number come from? Click it in the preview, or step through the pages with {keys}.</source>
        <translation>D’où vient un nombre ? Cliquez dessus dans l’aperçu, ou parcourez les pages avec {keys}.</translation>
    </message>
    <message id="evidence.field">
        <source>{label}: {text}</source>
        <translation>{label} : {text}</translation>
    </message>
    <message id="evidence.figure_of">
        <source>Figure {n} of {count}</source>
        <translation>Figure {n} sur {count}</translation>
    </message>
    <message id="evidence.figures">
        <source>{count} figures</source>
        <translation>{count} figures</translation>
    </message>
    <message id="evidence.figures.one">
        <source>One figure</source>
        <translation>Une figure</translation>
    </message>
    <message id="evidence.findings">
        <source>Findings ({n})</source>
        <translation>Constats ({n})</translation>
    </message>
    <message id="evidence.follow">
        <source>Fo&amp;llow evidence</source>
        <translation>Sui&amp;vre les preuves</translation>
    </message>
    <message id="evidence.follow.tip">
        <source>The pages go to where the finding, record or source that you select is printed.</source>
        <translation>Les pages vont là où est imprimé le constat, l’enregistrement ou la source que vous sélectionnez.</translation>
    </message>
    <message id="evidence.formula">
        <source>How it was computed</source>
        <translation>Comment c’est calculé</translation>
    </message>
    <message id="evidence.inputs">
        <source>Computed from</source>
        <translation>Calculé à partir de</translation>
    </message>
    <message id="evidence.key">
        <source>In the data pack: {ref}</source>
        <translation>Dans le jeu de données : {ref}</translation>
    </message>
    <message id="evidence.kind.cite">
        <source>Citation</source>
        <translation>Citation</translation>
    </message>
    <message id="evidence.kind.figure">
        <source>Figure</source>
        <translation>Figure</translation>
    </message>
    <message id="evidence.kind.finding">
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message id="evidence.kind.judgement">
        <source>Judgement</source>
        <translation>Appréciation</translation>
    </message>
    <message id="evidence.kind.record">
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message id="evidence.kind.source">
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message id="evidence.kind.table">
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message id="evidence.late">
        <source>Known only after the as-of date (‡)</source>
        <translation>Connu seulement après la date de référence (‡)</translation>
    </message>
    <message id="evidence.likelihood">
        <source>Likelihood and confidence</source>
        <translation>Probabilité et confiance</translation>
    </message>
    <message id="evidence.list">
        <source>Findings, records and sources</source>
        <translation>Constats, enregistrements et sources</translation>
    </message>
    <message id="evidence.locators">
        <source>Where in it: {places}</source>
        <translation>Où s’y trouve-t-il : {places}</translation>
    </message>
    <message id="evidence.memory">
        <source>Not yet read in a source (†)</source>
        <translation>Pas encore lu dans une source (†)</translation>
    </message>
    <message id="evidence.more">
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message id="evidence.more.how">
        <source>Enter or a double click shows them as rows of the data browser.</source>
        <translation>Entrée ou un double clic les montre en lignes dans la fenêtre des données.</translation>
    </message>
    <message id="evidence.more.where">
        <source>All {n} records</source>
        <translation>Les {n} enregistrements</translation>
    </message>
    <message id="evidence.no_address">
        <source>Select a source that has an address first.</source>
        <translation>Sélectionnez d’abord une source qui a une adresse.</translation>
    </message>
    <message id="evidence.no_figure">
        <source>Click a figure first, then save it.</source>
        <translation>Cliquez d’abord une figure, puis enregistrez-la.</translation>
    </message>
    <message id="evidence.no_marks">
        <source>Nothing on these pages can be traced.</source>
        <translation>Rien dans ces pages ne peut être retracé.</translation>
    </message>
    <message id="evidence.no_rows">
        <source>Select a record, or a finding that was computed from some, first.</source>
        <translation>Sélectionnez d’abord un enregistrement, ou un constat calculé à partir de certains.</translation>
    </message>
    <message id="evidence.not_web">
        <source>This is no address of the web, so it is not opened: {address}</source>
        <translation>Ce n’est pas une adresse du web, elle n’est donc pas ouverte : {address}</translation>
    </message>
    <message id="evidence.nothing">
        <source>Nothing is recorded behind this place. Numbers, citations, figures and tables can be traced.</source>
        <translation>Rien n’est consigné derrière cet endroit. Nombres, citations, figures et tableaux peuvent être retracés.</translation>
    </message>
    <message id="evidence.nothing_selected">
        <source>Click a number, citation or figure first, then copy.</source>
        <translation>Cliquez d’abord un nombre, une citation ou une figure, puis copiez.</translation>
    </message>
    <message id="evidence.opened_address">
        <source>Handed to the browser: {address}</source>
        <translation>Confié au navigateur : {address}</translation>
    </message>
    <message id="evidence.page">
        <source>page {n}</source>
        <translation>page {n}</translation>
    </message>
    <message id="evidence.place">
        <source>Page {page}: {words}</source>
        <translation>Page {page} : {words}</translation>
    </message>
    <message id="evidence.printed">
        <source>Where it is printed</source>
        <translation>Où c’est imprimé</translation>
    </message>
    <message id="evidence.printed.many" numerus="yes">
        <source>Printed in {n} places</source>
        <extracomment>For one: Printed in one place</extracomment>
        <translation>
            <numerusform>Imprimé à {n} endroit</numerusform>
            <numerusform>Imprimé à {n} endroits</numerusform>
        </translation>
    </message>
    <message id="evidence.quality">
        <source>Quality: {quality}</source>
        <translation>Qualité : {quality}</translation>
    </message>
    <message id="evidence.quoted_in">
        <source>As quoted in {sources}</source>
        <translation>Tel que cité dans {sources}</translation>
    </message>
    <message id="evidence.read">
        <source>How it was read</source>
        <translation>Comment il a été lu</translation>
    </message>
    <message id="evidence.records">
        <source>{dataset} ({n})</source>
        <translation>{dataset} ({n})</translation>
    </message>
    <message id="evidence.reference">
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message id="evidence.saved">
        <source>Saved to {path}</source>
        <translation>Enregistré sous {path}</translation>
    </message>
    <message id="evidence.seen">
        <source>Read in the source or a faithful copy</source>
        <translation>Lu dans la source ou une copie fidèle</translation>
    </message>
    <message id="evidence.settle">
        <source>What would settle it</source>
        <translation>Ce qui trancherait</translation>
    </message>
    <message id="evidence.sources">
        <source>Sources ({n})</source>
        <translation>Sources ({n})</translation>
    </message>
    <message id="evidence.standing">
        <source>Standing</source>
        <translation>Où l’on en est</translation>
    </message>
    <message id="evidence.status">
        <source>Status: {status}</source>
        <translation>Statut : {status}</translation>
    </message>
    <message id="evidence.successor">
        <source>Superseded by {successor}</source>
        <translation>Remplacée par {successor}</translation>
    </message>
    <message id="evidence.title">
        <source>Evidence</source>
        <translation>Preuves</translation>
    </message>
    <message id="evidence.unknown">
        <source>No value: the evidence is too thin</source>
        <translation>Pas de valeur : les preuves sont trop minces</translation>
    </message>
    <message id="evidence.unlisted">
        <source>Not in the list of the brief</source>
        <translation>Absent de la liste de la note</translation>
    </message>
    <message id="evidence.value">
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message id="evidence.words">
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
    <message id="export.blocked.many" numerus="yes">
        <source>Not exported: there are {n} errors. Fix them below, or export the pages as a draft, as they are shown.</source>
        <extracomment>For one: Not exported: there is {n} error. Fix it below, or export the pages as a draft, as they are shown.</extracomment>
        <translation>
            <numerusform>Non exportée : il reste {n} erreur. Corrigez-la ci-dessous, ou exportez les pages comme projet, telles quelles.</numerusform>
            <numerusform>Non exportée : il reste {n} erreurs. Corrigez-les ci-dessous, ou exportez les pages comme projet, telles quelles.</numerusform>
        </translation>
    </message>
    <message id="export.filter">
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message id="export.group.brief">
        <source>Brief</source>
        <translation>Note</translation>
    </message>
    <message id="export.group.data">
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message id="export.group.figures">
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message id="export.group.sources">
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message id="export.is_draft">
        <source>There are errors, so the pages are marked as a draft. Fix what the problems below name, or export the draft as it is.</source>
        <translation>Des erreurs subsistent : les pages sont marquées comme projet. Corrigez ce que nomment les problèmes ci-dessous, ou exportez le projet tel quel.</translation>
    </message>
    <message id="export.more.done">
        <source>{files} written to {folder}</source>
        <translation>{files} dans {folder}</translation>
    </message>
    <message id="export.more.draft">
        <source>This brief has errors: its PDF is marked as a draft, and its files are named so.</source>
        <translation>Des erreurs subsistent dans cette note : son PDF est marqué comme projet, et ses fichiers portent ce nom.</translation>
    </message>
    <message id="export.more.example">
        <source>The brief is {file}; the others begin alike.</source>
        <translation>La note est {file} ; les autres commencent de même.</translation>
    </message>
    <message id="export.more.files.many" numerus="yes">
        <source>{n} files</source>
        <extracomment>For one: {n} file</extracomment>
        <translation>
            <numerusform>{n} fichier</numerusform>
            <numerusform>{n} fichiers</numerusform>
        </translation>
    </message>
    <message id="export.more.folder">
        <source>Fol&amp;der</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message id="export.more.go">
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message id="export.more.making">
        <source>Reading the brief and drawing its figures</source>
        <translation>Lecture de la note et dessin de ses figures</translation>
    </message>
    <message id="export.more.name">
        <source>File n&amp;ames</source>
        <translation>Noms des f&amp;ichiers</translation>
    </message>
    <message id="export.more.no_folder">
        <source>Give the whole path of a folder, or choose one.</source>
        <translation>Donnez le chemin complet d’un dossier, ou choisissez-en un.</translation>
    </message>
    <message id="export.more.nothing">
        <source>Tick at least one thing to export.</source>
        <translation>Cochez au moins une chose à exporter.</translation>
    </message>
    <message id="export.more.stopped">
        <source>Stopped. Nothing was written.</source>
        <translation>Arrêté. Rien n’a été écrit.</translation>
    </message>
    <message id="export.more.title">
        <source>Export more</source>
        <translation>Exporter davantage</translation>
    </message>
    <message id="export.more.writing">
        <source>Writing the files</source>
        <translation>Écriture des fichiers</translation>
    </message>
    <message id="export.part.bibtex">
        <source>&amp;LaTeX (BibTeX)</source>
        <translation>&amp;LaTeX (BibTeX)</translation>
    </message>
    <message id="export.part.csl_json">
        <source>&amp;Zotero and others (CSL-JSON)</source>
        <translation>&amp;Zotero et autres (CSL-JSON)</translation>
    </message>
    <message id="export.part.csv">
        <source>Of figures and &amp;tables (CSV)</source>
        <translation>Des figures et &amp;tableaux (CSV)</translation>
    </message>
    <message id="export.part.pdf">
        <source>The &amp;PDF, as shown</source>
        <translation>Le &amp;PDF, tel qu’affiché</translation>
    </message>
    <message id="export.part.png">
        <source>Pictures (PN&amp;G)</source>
        <translation>Images (PN&amp;G)</translation>
    </message>
    <message id="export.part.records_csv">
        <source>&amp;Records behind the findings (CSV)</source>
        <translation>Enregistre&amp;ments à l’appui des constats (CSV)</translation>
    </message>
    <message id="export.part.records_json">
        <source>Records behind the findings (&amp;JSON)</source>
        <translation>Enregistrements à l’appui des constats (&amp;JSON)</translation>
    </message>
    <message id="export.part.ris">
        <source>End&amp;Note and others (RIS)</source>
        <translation>End&amp;Note et autres (RIS)</translation>
    </message>
    <message id="export.part.svg">
        <source>Drawings (&amp;SVG)</source>
        <translation>Dessins (&amp;SVG)</translation>
    </message>
    <message id="export.title">
        <source>Export PDF</source>
        <translation>Exporter en PDF</translation>
    </message>
    <message id="failure.close">
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message id="failure.export">
        <source>The PDF was not saved.</source>
        <translation>Le PDF n’a pas été enregistré.</translation>
    </message>
    <message id="failure.export.kept">
        <source>The brief is still open here, and a file that was there before is as it was.</source>
        <translation>La note reste ouverte ici, et un fichier qui s’y trouvait avant est tel quel.</translation>
    </message>
    <message id="failure.internal">
        <source>Something failed inside Chipbrief ({name}: {text}).</source>
        <translation>Une panne est survenue dans Chipbrief ({name} : {text}).</translation>
    </message>
    <message id="failure.kept">
        <source>The last good pages stay.</source>
        <translation>Les dernières bonnes pages restent.</translation>
    </message>
    <message id="failure.open">
        <source>The data pack could not be opened.</source>
        <translation>Le jeu de données n’a pas pu être ouvert.</translation>
    </message>
    <message id="failure.render">
        <source>The brief could not be made.</source>
        <translation>La note n’a pas pu être créée.</translation>
    </message>
    <message id="failure.retry">
        <source>Try a&amp;gain</source>
        <translation>Re&amp;lancer</translation>
    </message>
    <message id="field.author.help">
        <source>Who answers for the brief.</source>
        <translation>Qui répond de la note.</translation>
    </message>
    <message id="field.author.label">
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message id="field.bottom_line.help">
        <source>The answer in two or three sentences; replaces the one that is drawn from the findings.</source>
        <translation>La réponse en deux ou trois phrases ; remplace celle qui est tirée des constats.</translation>
    </message>
    <message id="field.bottom_line.label">
        <source>Bottom line</source>
        <translation>L’essentiel</translation>
    </message>
    <message id="field.contact.help">
        <source>Where questions go: an address or a telephone number.</source>
        <translation>Où vont les questions : une adresse ou un numéro de téléphone.</translation>
    </message>
    <message id="field.contact.label">
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message id="field.date.help">
        <source>The day the brief is issued, such as 2025-02-12. Chipbrief never asks the clock.</source>
        <translation>Le jour où la note est publiée, tel que 2025-02-12. Chipbrief ne consulte jamais l’horloge.</translation>
    </message>
    <message id="field.date.label">
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message id="field.key_judgements.help">
        <source>Your judgements, beside those that are computed: likelihood in one sentence, confidence in another.</source>
        <translation>Vos appréciations, à côté de celles qui sont calculées : la probabilité dans une phrase, la confiance dans une autre.</translation>
    </message>
    <message id="field.key_judgements.label">
        <source>Key judgements</source>
        <translation>Appréciations clés</translation>
    </message>
    <message id="field.marking.help">
        <source>none, TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED, OFFICIAL-SENSITIVE, or your own words.</source>
        <translation>aucune, TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED, OFFICIAL-SENSITIVE, ou vos propres mots.</translation>
    </message>
    <message id="field.marking.label">
        <source>Protective marking</source>
        <translation>Mention de protection</translation>
    </message>
    <message id="field.note.help">
        <source>Anything the reader should know beside the evidence; stands before the sources.</source>
        <translation>Tout ce que le lecteur doit savoir en plus des preuves ; paraît avant les sources.</translation>
    </message>
    <message id="field.note.label">
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message id="field.note_capability.help">
        <source>Stands at the end of that section; nothing is printed when it is empty.</source>
        <translation>Paraît à la fin de cette section ; rien n’est imprimé si c’est vide.</translation>
    </message>
    <message id="field.note_capability.label">
        <source>Note on capability and cost</source>
        <translation>Remarque sur les capacités et les coûts</translation>
    </message>
    <message id="field.note_chips.help">
        <source>Stands at the end of that section; nothing is printed when it is empty.</source>
        <translation>Paraît à la fin de cette section ; rien n’est imprimé si c’est vide.</translation>
    </message>
    <message id="field.note_chips.label">
        <source>Note on the chips</source>
        <translation>Remarque sur les puces</translation>
    </message>
    <message id="field.note_diversion.help">
        <source>Stands at the end of that section; nothing is printed when it is empty.</source>
        <translation>Paraît à la fin de cette section ; rien n’est imprimé si c’est vide.</translation>
    </message>
    <message id="field.note_diversion.label">
        <source>Note on diversion</source>
        <translation>Remarque sur le détournement</translation>
    </message>
    <message id="field.note_domestic.help">
        <source>Stands at the end of that section; nothing is printed when it is empty.</source>
        <translation>Paraît à la fin de cette section ; rien n’est imprimé si c’est vide.</translation>
    </message>
    <message id="field.note_domestic.label">
        <source>Note on domestic supply</source>
        <translation>Remarque sur la production nationale</translation>
    </message>
    <message id="field.note_rules.help">
        <source>Stands at the end of that section; nothing is printed when it is empty.</source>
        <translation>Paraît à la fin de cette section ; rien n’est imprimé si c’est vide.</translation>
    </message>
    <message id="field.note_rules.label">
        <source>Note on the rules</source>
        <translation>Remarque sur les règles</translation>
    </message>
    <message id="field.note_supply.help">
        <source>Stands at the end of that section; nothing is printed when it is empty.</source>
        <translation>Paraît à la fin de cette section ; rien n’est imprimé si c’est vide.</translation>
    </message>
    <message id="field.note_supply.label">
        <source>Note on supply</source>
        <translation>Remarque sur l’offre</translation>
    </message>
    <message id="field.office.help">
        <source>The office or institution it comes from.</source>
        <translation>Le service ou l’institution d’où elle vient.</translation>
    </message>
    <message id="field.office.label">
        <source>Office</source>
        <translation>Service</translation>
    </message>
    <message id="field.recommendations.help">
        <source>What you would have the reader do; nothing is printed when it is empty.</source>
        <translation>Ce que vous voudriez que le lecteur fasse ; rien n’est imprimé si c’est vide.</translation>
    </message>
    <message id="field.recommendations.label">
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message id="field.title.help">
        <source>Replaces the title that the format makes from the pick.</source>
        <translation>Remplace le titre que le format tire de la sélection.</translation>
    </message>
    <message id="field.title.label">
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message id="field.to.help">
        <source>Whom the memo is for.</source>
        <translation>À qui le mémo s’adresse.</translation>
    </message>
    <message id="field.to.label">
        <source>To</source>
        <translation>À</translation>
    </message>
    <message id="find.do">
        <source>&amp;Do it</source>
        <translation>&amp;Exécuter</translation>
    </message>
    <message id="find.found">
        <source>Actions found</source>
        <translation>Actions trouvées</translation>
    </message>
    <message id="find.hint">
        <source>Type what you want to do, or the name of a field</source>
        <translation>Tapez ce que vous voulez faire, ou le nom d’un champ</translation>
    </message>
    <message id="find.menu">
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message id="find.nothing">
        <source>No action and no field has these letters</source>
        <translation>Aucune action et aucun champ n’a ces lettres</translation>
    </message>
    <message id="find.window">
        <source>Find action</source>
        <translation>Trouver une action</translation>
    </message>
    <message id="format.chip-factsheet.help">
        <source>Two pages on a class of chips, or on one chip: specification, status through time, variants for China, where they went.</source>
        <translation>Deux pages sur une classe de puces, ou sur une seule puce : caractéristiques, statut dans le temps, variantes pour la Chine, où elles sont allées.</translation>
    </message>
    <message id="format.chip-factsheet.label">
        <source>Chip factsheet</source>
        <translation>Fiche technique</translation>
    </message>
    <message id="format.claim-check.help">
        <source>The claims of the debate that touch the pick: who said it, evidence for and against, how it stands, what was computed.</source>
        <translation>Les affirmations du débat qui touchent la sélection : qui l’a dit, éléments de preuve pour et contre, où l’on en est, ce qui a été calculé.</translation>
    </message>
    <message id="format.claim-check.label">
        <source>Claim check</source>
        <translation>Examen des affirmations</translation>
    </message>
    <message id="format.country-profile.help">
        <source>Two pages on a country: standing in the controls, what changed, trade, capacity, investment, cases, entities, makers.</source>
        <translation>Deux pages sur un pays : place dans les contrôles, ce qui a changé, commerce, capacités, investissement, affaires, entités, fabricants.</translation>
    </message>
    <message id="format.country-profile.label">
        <source>Country profile</source>
        <translation>Profil de pays</translation>
    </message>
    <message id="format.evidence-annex.help">
        <source>Every record used, dataset by dataset, with sources and caveats; every finding with formula and inputs. Long.</source>
        <translation>Chaque enregistrement utilisé, table par table, avec sources et réserves ; chaque constat avec formule et données. Long.</translation>
    </message>
    <message id="format.evidence-annex.label">
        <source>Evidence annex</source>
        <translation>Annexe des preuves</translation>
    </message>
    <message id="format.findings-report.help">
        <source>Every question with its findings: value, range, formula, doubt and sources; charts; no summary.</source>
        <translation>Chaque question avec ses constats : valeur, fourchette, formule, doute et sources ; graphiques ; pas de résumé.</translation>
    </message>
    <message id="format.findings-report.label">
        <source>Findings report</source>
        <translation>Rapport de constats</translation>
    </message>
    <message id="format.license-note.help">
        <source>Two to six pages: what is controlled for a destination on a date, item by item, with tests, paragraphs, and what is not modeled.</source>
        <translation>Deux à six pages : ce qui est contrôlé pour une destination à une date, article par article, avec tests, paragraphes, et ce qui n’est pas modélisé.</translation>
    </message>
    <message id="format.license-note.label">
        <source>License note</source>
        <translation>Note sur les licences</translation>
    </message>
    <message id="format.memo.help">
        <source>One page, always exactly one: bottom line, what stands behind it, what is not known, sources.</source>
        <translation>Une page, toujours une seule : l’essentiel, ce qui le fonde, ce qu’on ne sait pas, les sources.</translation>
    </message>
    <message id="format.memo.label">
        <source>Memo</source>
        <translation>Mémo</translation>
    </message>
    <message id="format.picture">
        <source>First page of {format}, for the example</source>
        <translation>Première page de {format}, pour l’exemple</translation>
    </message>
    <message id="format.policy-brief.help">
        <source>Four to eight pages: bottom line, key judgements, rules, chips, supply, diversion, capability, claims, options.</source>
        <translation>Quatre à huit pages : l’essentiel, appréciations clés, règles, puces, offre, détournement, capacités, affirmations, options.</translation>
    </message>
    <message id="format.policy-brief.label">
        <source>Policy brief</source>
        <translation>Note d’analyse</translation>
    </message>
    <message id="format.rule-change-memo.help">
        <source>Up to five pages: what changed between the window’s first day and the as-of date, the rules in between, and which items moved.</source>
        <translation>Cinq pages au plus : ce qui a changé entre le premier jour de la période et la date de référence, les règles entre les deux, et quels articles ont bougé.</translation>
    </message>
    <message id="format.rule-change-memo.label">
        <source>Rule-change memo</source>
        <translation>Mémo sur les changements de règles</translation>
    </message>
    <message id="help.action">
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message id="help.back">
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message id="help.chapter">
        <source>Chapter</source>
        <translation>Chapitre</translation>
    </message>
    <message id="help.contents">
        <source>Contents of the guide</source>
        <translation>Sommaire du guide</translation>
    </message>
    <message id="help.forward">
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message id="help.keys">
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message id="help.larger">
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message id="help.nothing">
        <source>No chapter has all these words</source>
        <translation>Aucun chapitre n’a tous ces mots</translation>
    </message>
    <message id="help.search">
        <source>Search the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message id="help.smaller">
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message id="help.tip">
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message id="help.untranslated">
        <source>This page is there in English only.</source>
        <translation>Cette page n’existe qu’en anglais.</translation>
    </message>
    <message id="help.window">
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message id="history.ask">
        <source>Choose a chip and a destination above to see how the rules treated it over time.</source>
        <translation>Choisissez ci-dessus une puce et une destination pour voir comment les règles l’ont traitée au fil du temps.</translation>
    </message>
    <message id="history.by">
        <source>Changed by</source>
        <translation>Changé par</translation>
    </message>
    <message id="history.caveats">
        <source>Caveats</source>
        <translation>Réserves</translation>
    </message>
    <message id="history.changed_by">
        <source>Changed by</source>
        <translation>Changé par</translation>
    </message>
    <message id="history.chip">
        <source>C&amp;hip</source>
        <translation>&amp;Puce</translation>
    </message>
    <message id="history.destination">
        <source>&amp;Destination</source>
        <translation>&amp;Destination</translation>
    </message>
    <message id="history.from">
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message id="history.heading">
        <source>{chip} to {to}: {n}</source>
        <translation>{chip}, destination {to} : {n}</translation>
    </message>
    <message id="history.headquarters">
        <source>Head&amp;quarters, if elsewhere</source>
        <translation>&amp;Siège, s’il est ailleurs</translation>
    </message>
    <message id="history.headquarters.tip">
        <source>The country where the buyer or its parent has its headquarters. Empty: not considered.</source>
        <translation>Le pays où l’acheteur ou sa maison mère a son siège. Vide : non pris en compte.</translation>
    </message>
    <message id="history.layer">
        <source>Layer of la&amp;w</source>
        <translation>Couche du dro&amp;it</translation>
    </message>
    <message id="history.layer.tip">
        <source>Enforced: what the agency says it applies. Codified: what the regulations say.</source>
        <translation>Appliqué : ce que l’agence dit appliquer. Codifié : ce que disent les règlements.</translation>
    </message>
    <message id="history.outcome">
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message id="history.paragraph">
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message id="history.review">
        <source>Review policy</source>
        <translation>Politique d’examen</translation>
    </message>
    <message id="history.statuses.many" numerus="yes">
        <source>{n} statuses, one after another</source>
        <extracomment>For one: {n} status</extracomment>
        <translation>
            <numerusform>{n} statut</numerusform>
            <numerusform>{n} statuts, l’un après l’autre</numerusform>
        </translation>
    </message>
    <message id="history.tab">
        <source>&amp;Status over time</source>
        <translation>Statut dans l&amp;e temps</translation>
    </message>
    <message id="history.to">
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message id="install.added">
        <source>New datasets</source>
        <translation>Nouvelles tables</translation>
    </message>
    <message id="install.again">
        <source>This data pack is in use already. There is nothing to install.</source>
        <translation>Ce jeu de données est déjà en service. Il n’y a rien à installer.</translation>
    </message>
    <message id="install.against">
        <source>Against the data pack in use ({former})</source>
        <translation>Face au jeu de données en service ({former})</translation>
    </message>
    <message id="install.cancel">
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message id="install.comment">
        <source>The signer says: {text}</source>
        <translation>Le signataire dit : {text}</translation>
    </message>
    <message id="install.failed">
        <source>The data pack was not installed.</source>
        <translation>Le jeu de données n’a pas été installé.</translation>
    </message>
    <message id="install.filter">
        <source>Data packs (*.zip);;All files (*)</source>
        <translation>Jeux de données (*.zip);;Tous les fichiers (*)</translation>
    </message>
    <message id="install.go">
        <source>&amp;Install</source>
        <translation>&amp;Installer</translation>
    </message>
    <message id="install.go_older">
        <source>&amp;Install the older one</source>
        <translation>&amp;Installer le plus ancien</translation>
    </message>
    <message id="install.heading">
        <source>{title}, {version}. Nothing is changed before you press Install.</source>
        <translation>{title}, {version}. Rien n’est changé avant que vous n’appuyiez sur Installer.</translation>
    </message>
    <message id="install.installing">
        <source>Installing {name}…</source>
        <translation>Installation de {name}…</translation>
    </message>
    <message id="install.looking">
        <source>Checking {name} and comparing it with the data pack in use…</source>
        <translation>Contrôle de {name} et comparaison avec le jeu de données en service…</translation>
    </message>
    <message id="install.more">
        <source>and {n} more</source>
        <translation>et {n} de plus</translation>
    </message>
    <message id="install.named">
        <source>{title}, {version}.</source>
        <translation>{title}, {version}.</translation>
    </message>
    <message id="install.older">
        <source>This data pack is older ({version}) than the one in use ({former}).</source>
        <translation>Ce jeu de données est plus ancien ({version}) que celui en service ({former}).</translation>
    </message>
    <message id="install.refused">
        <source>This data pack cannot be installed. Nothing was changed.</source>
        <translation>Ce jeu de données ne peut pas être installé. Rien n’a été changé.</translation>
    </message>
    <message id="install.removed">
        <source>Datasets that are gone</source>
        <translation>Tables disparues</translation>
    </message>
    <message id="install.retracted">
        <source>Sources newly retracted</source>
        <translation>Sources nouvellement rétractées</translation>
    </message>
    <message id="install.rows.added">
        <source>Added</source>
        <translation>Ajoutées</translation>
    </message>
    <message id="install.rows.changed">
        <source>Changed</source>
        <translation>Changées</translation>
    </message>
    <message id="install.rows.removed">
        <source>Removed</source>
        <translation>Retirées</translation>
    </message>
    <message id="install.rows_added.many" numerus="yes">
        <source>{n} rows added</source>
        <extracomment>For one: {n} row added</extracomment>
        <translation>
            <numerusform>{n} ligne ajoutée</numerusform>
            <numerusform>{n} lignes ajoutées</numerusform>
        </translation>
    </message>
    <message id="install.rows_changed.many" numerus="yes">
        <source>{n} rows changed</source>
        <extracomment>For one: {n} row changed</extracomment>
        <translation>
            <numerusform>{n} ligne changée</numerusform>
            <numerusform>{n} lignes changées</numerusform>
        </translation>
    </message>
    <message id="install.rows_removed.many" numerus="yes">
        <source>{n} rows removed</source>
        <extracomment>For one: {n} row removed</extracomment>
        <translation>
            <numerusform>{n} ligne retirée</numerusform>
            <numerusform>{n} lignes retirées</numerusform>
        </translation>
    </message>
    <message id="install.same">
        <source>No row differs.</source>
        <translation>Aucune ligne ne diffère.</translation>
    </message>
    <message id="install.signer">
        <source>Signed by</source>
        <translation>Signé par</translation>
    </message>
    <message id="install.superseded">
        <source>Sources newly superseded</source>
        <translation>Sources nouvellement remplacées</translation>
    </message>
    <message id="install.trust">
        <source>Nobody whose key you trust vouches for it. Install it only if you know where it comes from.</source>
        <translation>Personne dont la clé a votre confiance ne s’en porte garant. Ne l’installez que si vous savez d’où il vient.</translation>
    </message>
    <message id="install.warnings">
        <source>Warnings of the check</source>
        <translation>Avertissements du contrôle</translation>
    </message>
    <message id="install.window">
        <source>Install data pack</source>
        <translation>Installer un jeu de données</translation>
    </message>
    <message id="kept.canceled">
        <source>Canceled. The pages shown were made before: they can be read, not exported.</source>
        <translation>Annulé. Les pages affichées ont été créées auparavant : à lire, sans export.</translation>
    </message>
    <message id="kept.shown">
        <source>Pages made before are shown until the brief is made…</source>
        <translation>Les pages créées auparavant sont affichées en attendant la note…</translation>
    </message>
    <message id="keys.actions">
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message id="keys.add">
        <source>&amp;Add keys…</source>
        <translation>&amp;Ajouter des touches…</translation>
    </message>
    <message id="keys.also">
        <source>Shortcuts, hotkeys, keyboard</source>
        <translation>Raccourcis, touches, clavier</translation>
    </message>
    <message id="keys.cancel">
        <source>&amp;Leave it</source>
        <translation>&amp;Laisser</translation>
    </message>
    <message id="keys.change">
        <source>&amp;Change…</source>
        <translation>&amp;Changer…</translation>
    </message>
    <message id="keys.clash">
        <source>{keys} belongs to “{other}”. Shall it be taken from there and given to “{action}”?</source>
        <translation>{keys} appartient à « {other} ». Faut-il l’y prendre et la donner à « {action} » ?</translation>
    </message>
    <message id="keys.done">
        <source>“{action}” now has {keys}.</source>
        <translation>« {action} » a maintenant {keys}.</translation>
    </message>
    <message id="keys.done_none">
        <source>“{action}” has no keys now.</source>
        <translation>« {action} » n’a plus de touches.</translation>
    </message>
    <message id="keys.file">
        <source>chipbrief-keys</source>
        <translation>touches-chipbrief</translation>
    </message>
    <message id="keys.first">
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message id="keys.list">
        <source>Keys of Chipbrief</source>
        <translation>Touches de Chipbrief</translation>
    </message>
    <message id="keys.none">
        <source>&amp;No keys</source>
        <translation>Aucu&amp;ne touche</translation>
    </message>
    <message id="keys.press">
        <source>Press the new keys for “{action}”; Escape keeps the old ones.</source>
        <translation>Appuyez sur les nouvelles touches de « {action} » ; Échap garde les anciennes.</translation>
    </message>
    <message id="keys.refused">
        <source>{keys} cannot be used: {why}</source>
        <translation>{keys} ne peut pas servir : {why}</translation>
    </message>
    <message id="keys.reset">
        <source>Use de&amp;fault</source>
        <translation>Par &amp;défaut</translation>
    </message>
    <message id="keys.save">
        <source>&amp;Save list…</source>
        <translation>&amp;Enregistrer la liste…</translation>
    </message>
    <message id="keys.save.filter">
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message id="keys.save.title">
        <source>Save the list of keys</source>
        <translation>Enregistrer la liste des touches</translation>
    </message>
    <message id="keys.saved">
        <source>Saved to {path}</source>
        <translation>Enregistrée sous {path}</translation>
    </message>
    <message id="keys.search">
        <source>Search actions and keys</source>
        <translation>Chercher actions et touches</translation>
    </message>
    <message id="keys.take">
        <source>&amp;Take it</source>
        <translation>&amp;Prendre</translation>
    </message>
    <message id="keys.why.fields">
        <source>it edits the text in every field.</source>
        <translation>elle modifie le texte dans chaque champ.</translation>
    </message>
    <message id="keys.why.menus">
        <source>it opens menus.</source>
        <translation>elle ouvre des menus.</translation>
    </message>
    <message id="keys.why.moving">
        <source>it moves or presses something in every window.</source>
        <translation>elle déplace ou active quelque chose dans chaque fenêtre.</translation>
    </message>
    <message id="keys.why.system">
        <source>it belongs to the system.</source>
        <translation>elle appartient au système.</translation>
    </message>
    <message id="keys.why.typing">
        <source>it types a sign; add Ctrl or Alt, or take a function key.</source>
        <translation>elle tape un signe ; ajoutez Ctrl ou Alt, ou prenez une touche de fonction.</translation>
    </message>
    <message id="keys.why.unknown">
        <source>there are no such keys.</source>
        <translation>il n’y a pas de telles touches.</translation>
    </message>
    <message id="layer.caveats">
        <source>Caveats ({layer})</source>
        <translation>Réserves ({layer})</translation>
    </message>
    <message id="layer.codified">
        <source>Codified</source>
        <translation>Codifié</translation>
    </message>
    <message id="layer.codified.tip">
        <source>What the regulations say</source>
        <translation>Ce que disent les règlements</translation>
    </message>
    <message id="layer.enforced">
        <source>Enforced</source>
        <translation>Appliqué</translation>
    </message>
    <message id="layer.enforced.tip">
        <source>What the agency says it applies</source>
        <translation>Ce que l’agence dit appliquer</translation>
    </message>
    <message id="layer.memory">
        <source>A record that decides has not yet been read in its source.</source>
        <translation>Un enregistrement décisif n’a pas encore été lu dans sa source.</translation>
    </message>
    <message id="layer.review">
        <source>Review: {review}.</source>
        <translation>Examen : {review}.</translation>
    </message>
    <message id="leaving.leave">
        <source>Close all the same</source>
        <translation>Fermer quand même</translation>
    </message>
    <message id="leaving.leave.tip">
        <source>Close the window; what was not saved is lost</source>
        <translation>Fermer la fenêtre ; ce qui n’a pas été enregistré est perdu</translation>
    </message>
    <message id="leaving.save">
        <source>Save the case as…</source>
        <translation>Enregistrer l’étude sous…</translation>
    </message>
    <message id="leaving.save.tip">
        <source>Save the case where there is room, then close the window</source>
        <translation>Enregistrer l’étude là où il y a de la place, puis fermer la fenêtre</translation>
    </message>
    <message id="leaving.told">
        <source>Not closed: your unsaved work would be lost. {why}</source>
        <translation>La fenêtre reste ouverte : votre travail non enregistré serait perdu. {why}</translation>
    </message>
    <message id="library.add">
        <source>Add f&amp;iles…</source>
        <translation>A&amp;jouter des fichiers…</translation>
    </message>
    <message id="library.adding">
        <source>Reading what was dropped…</source>
        <translation>Lecture de ce qui a été déposé…</translation>
    </message>
    <message id="library.again">
        <source>Make again &amp;today</source>
        <translation>Refaire aujourd’&amp;hui</translation>
    </message>
    <message id="library.all">
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message id="library.as_of">
        <source>As of</source>
        <translation>Au</translation>
    </message>
    <message id="library.aside">
        <source>A damaged library was set aside as {path}, and a new one begun.</source>
        <translation>Une bibliothèque endommagée a été mise de côté sous {path}, et une nouvelle commencée.</translation>
    </message>
    <message id="library.briefs.many" numerus="yes">
        <source>{n} briefs.</source>
        <extracomment>For one: {n} brief.</extracomment>
        <translation>
            <numerusform>{n} note.</numerusform>
            <numerusform>{n} notes.</numerusform>
        </translation>
    </message>
    <message id="library.class">
        <source>Chip class: {chips}</source>
        <translation>Classe de puces : {chips}</translation>
    </message>
    <message id="library.compare">
        <source>Com&amp;pare</source>
        <translation>Com&amp;parer</translation>
    </message>
    <message id="library.country">
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message id="library.country_">
        <source>Co&amp;untry</source>
        <translation>Pa&amp;ys</translation>
    </message>
    <message id="library.details">
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message id="library.forget">
        <source>&amp;Forget</source>
        <translation>Ou&amp;blier</translation>
    </message>
    <message id="library.forgotten.many" numerus="yes">
        <source>{n} briefs forgotten; their files stay.</source>
        <extracomment>For one: {n} brief forgotten; its file stays.</extracomment>
        <translation>
            <numerusform>{n} note oubliée ; son fichier reste.</numerusform>
            <numerusform>{n} notes oubliées ; leurs fichiers restent.</numerusform>
        </translation>
    </message>
    <message id="library.format">
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message id="library.format_">
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message id="library.hash">
        <source>SHA-256: {hash}</source>
        <translation>SHA-256 : {hash}</translation>
    </message>
    <message id="library.in_app">
        <source>Open &amp;here</source>
        <translation>Ouvrir &amp;ici</translation>
    </message>
    <message id="library.kept.many" numerus="yes">
        <source>{n} briefs kept.</source>
        <extracomment>For one: {n} brief kept.</extracomment>
        <translation>
            <numerusform>{n} note conservée.</numerusform>
            <numerusform>{n} notes conservées.</numerusform>
        </translation>
    </message>
    <message id="library.made">
        <source>Made</source>
        <translation>Créée</translation>
    </message>
    <message id="library.making">
        <source>Making the brief again and comparing: {step}</source>
        <translation>La note se refait et se compare : {step}</translation>
    </message>
    <message id="library.more">
        <source>And {n} more: search to find them.</source>
        <translation>Et {n} autres : cherchez pour les trouver.</translation>
    </message>
    <message id="library.none">
        <source>No brief is kept yet. Each brief that you export is listed here; add other sealed PDFs, or drop them or a folder on this window.</source>
        <translation>Aucune note n’est encore conservée. Chaque note que vous exportez est inscrite ici ; ajoutez d’autres PDF scellés, ou déposez-les, eux ou un dossier, sur cette fenêtre.</translation>
    </message>
    <message id="library.not_kept">
        <source>This brief is no longer listed here.</source>
        <translation>Cette note n’est plus listée ici.</translation>
    </message>
    <message id="library.nothing">
        <source>No brief fits. Clear the search, or choose All.</source>
        <translation>Aucune note ne convient. Effacez la recherche, ou choisissez Tous.</translation>
    </message>
    <message id="library.only_stale">
        <source>O&amp;nly superseded</source>
        <translation>Se&amp;ulement les remplacées</translation>
    </message>
    <message id="library.open">
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message id="library.pack">
        <source>Data
pack</source>
        <translation>Jeu de
données</translation>
    </message>
    <message id="library.pages">
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message id="library.refused">
        <source>In all, {n} files could not be kept.</source>
        <translation>En tout, {n} fichiers n’ont pas pu être conservés.</translation>
    </message>
    <message id="library.search">
        <source>&amp;Search</source>
        <translation>&amp;Chercher</translation>
    </message>
    <message id="library.search.hint">
        <source>Title, file or date</source>
        <translation>Titre, fichier ou date</translation>
    </message>
    <message id="library.since">
        <source>Changed since</source>
        <translation>Changé depuis</translation>
    </message>
    <message id="library.span">
        <source>{start} to {end}</source>
        <translation>{start} à {end}</translation>
    </message>
    <message id="library.stale.many" numerus="yes">
        <source>{n} rest on what has been superseded since.</source>
        <extracomment>For one: {n} rests on what has been superseded since.</extracomment>
        <translation>
            <numerusform>{n} repose sur ce qui a été remplacé depuis.</numerusform>
            <numerusform>{n} reposent sur ce qui a été remplacé depuis.</numerusform>
        </translation>
    </message>
    <message id="library.tip">
        <source>For the briefs that are selected in the table; to compare, select two</source>
        <translation>Pour les notes sélectionnées dans le tableau ; pour comparer, sélectionnez-en deux</translation>
    </message>
    <message id="library.title">
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message id="library.undo">
        <source>Un&amp;do</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message id="library.unkept">
        <source>{path} was exported, but not listed in the library. {why}</source>
        <translation>{path} a été exporté, mais pas inscrit dans la bibliothèque. {why}</translation>
    </message>
    <message id="library.verify">
        <source>&amp;Verify</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message id="library.window">
        <source>Library of briefs</source>
        <translation>Bibliothèque des notes</translation>
    </message>
    <message id="library.window_">
        <source>Window</source>
        <translation>Période</translation>
    </message>
    <message id="look.citations">
        <source>Citations</source>
        <translation>Citations</translation>
    </message>
    <message id="look.citations.author_date">
        <source>Author and date</source>
        <translation>Auteur et date</translation>
    </message>
    <message id="look.citations.notes">
        <source>Notes at the end</source>
        <translation>Notes en fin de texte</translation>
    </message>
    <message id="look.citations.numbered">
        <source>Numbers in brackets</source>
        <translation>Numéros entre crochets</translation>
    </message>
    <message id="look.draft">
        <source>Draft, in spite of errors</source>
        <translation>Projet, malgré les erreurs</translation>
    </message>
    <message id="look.draft.tip">
        <source>Write DRAFT across every page, in spite of errors</source>
        <translation>Écrire PROJET en travers de chaque page, et laisser les erreurs</translation>
    </message>
    <message id="look.language">
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message id="look.logo">
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message id="look.logo.change">
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message id="look.logo.choose">
        <source>Choose a picture…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message id="look.logo.filter">
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message id="look.logo.remove">
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message id="look.of_format">
        <source>As the format says</source>
        <translation>Selon le format</translation>
    </message>
    <message id="look.paper">
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message id="menu.brief">
        <source>&amp;Brief</source>
        <translation>&amp;Note</translation>
    </message>
    <message id="menu.colors">
        <source>&amp;Colors</source>
        <translation>C&amp;ouleurs</translation>
    </message>
    <message id="menu.data">
        <source>&amp;Data</source>
        <translation>D&amp;onnées</translation>
    </message>
    <message id="menu.edit">
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message id="menu.evidence">
        <source>Ev&amp;idence</source>
        <translation>&amp;Preuves</translation>
    </message>
    <message id="menu.file">
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message id="menu.go_to">
        <source>Go &amp;to</source>
        <translation>&amp;Aller à</translation>
    </message>
    <message id="menu.help">
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message id="menu.view">
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message id="nothing.no_field">
        <source>This format has no field for a text of yours.</source>
        <translation>Ce format n’a pas de champ pour un texte à vous.</translation>
    </message>
    <message id="nothing.said">
        <source>Said in “{field}”; Undo takes it back.</source>
        <translation>Dit dans « {field} » ; Annuler le retire.</translation>
    </message>
    <message id="nothing.say">
        <source>Say “no data”</source>
        <translation>Dire « pas de données »</translation>
    </message>
    <message id="nothing.sentence">
        <source>The data pack of {pack} has no records about {country} itself for the window of this brief. That is not evidence of absence.</source>
        <translation>Le jeu de données du {pack} n’a aucun enregistrement sur le pays lui-même ({country}) pour la période de cette note. Ce n’est pas une preuve d’absence.</translation>
    </message>
    <message id="nothing.title">
        <source>No records about {country} in this window. That is not evidence of absence.</source>
        <translation>Aucun enregistrement sur le pays ({country}) dans cette période. Ce n’est pas une preuve d’absence.</translation>
    </message>
    <message id="nothing.widen">
        <source>Widen the window</source>
        <translation>Élargir la période</translation>
    </message>
    <message id="own.add">
        <source>&amp;Add a table…</source>
        <translation>&amp;Ajouter une table…</translation>
    </message>
    <message id="own.add_it">
        <source>Add &amp;it</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message id="own.added">
        <source>Added “{name}” with {n}. Tick it to put it into the brief.</source>
        <translation>« {name} » ajoutée, {n}. Cochez-la pour la mettre dans la note.</translation>
    </message>
    <message id="own.all_from">
        <source>One source &amp;for all rows</source>
        <translation>Une source &amp;pour toutes les lignes</translation>
    </message>
    <message id="own.all_from.tip">
        <source>Where the whole table comes from, in your own words; for a file without a source column</source>
        <translation>D’où vient toute la table, dans vos propres mots ; pour un fichier sans colonne de source</translation>
    </message>
    <message id="own.cancel">
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message id="own.column">
        <source>{name}  ({sample})</source>
        <translation>{name}  ({sample})</translation>
    </message>
    <message id="own.columns">
        <source>Columns: {names}</source>
        <translation>Colonnes : {names}</translation>
    </message>
    <message id="own.country">
        <source>Column of the co&amp;untry</source>
        <translation>Colonne du pa&amp;ys</translation>
    </message>
    <message id="own.country.tip">
        <source>ISO codes such as CHN. A brief then prints the rows of its country.</source>
        <translation>Codes ISO tels que CHN. Une note imprime alors les lignes de son pays.</translation>
    </message>
    <message id="own.date">
        <source>Column of the &amp;date</source>
        <translation>Colonne de la &amp;date</translation>
    </message>
    <message id="own.date.tip">
        <source>2024, 2024-06 or 2024-06-30. A brief then prints the rows of its window.</source>
        <translation>2024, 2024-06 ou 2024-06-30. Une note imprime alors les lignes de sa période.</translation>
    </message>
    <message id="own.field">
        <source>“{name}”</source>
        <translation>« {name} »</translation>
    </message>
    <message id="own.file">
        <source>Add {file}: what is it to be called?</source>
        <translation>Ajouter {file} : comment faut-il l’appeler ?</translation>
    </message>
    <message id="own.filter">
        <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation>Tables (*.csv *.tsv *.txt *.xlsx);;Tous les fichiers (*)</translation>
    </message>
    <message id="own.from">
        <source>From the file</source>
        <translation>Du fichier</translation>
    </message>
    <message id="own.heading">
        <source>{n} of yours</source>
        <translation>{n} à vous</translation>
    </message>
    <message id="own.list_columns">
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message id="own.list_rows">
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message id="own.list_title">
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message id="own.name">
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message id="own.name.tip">
        <source>Small letters, digits and hyphens</source>
        <translation>Minuscules, chiffres et traits d’union</translation>
    </message>
    <message id="own.no_source">
        <source>Every row needs a source: choose the column that names it, or write one source for all rows.</source>
        <translation>Chaque ligne a besoin d’une source : choisissez la colonne qui la nomme, ou écrivez une source pour toutes les lignes.</translation>
    </message>
    <message id="own.none">
        <source>No table yet. Add a CSV or XLSX file: its first row names the columns, and one of them is called “source”. If your columns have other names, you say which is which.</source>
        <translation>Pas encore de table. Ajoutez un fichier CSV ou XLSX : sa première ligne nomme les colonnes, et l’une s’appelle « source ». Si vos colonnes ont d’autres noms, vous dites laquelle est laquelle.</translation>
    </message>
    <message id="own.remove">
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message id="own.remove_tip">
        <source>Removes the table that is selected</source>
        <translation>Retire la table sélectionnée</translation>
    </message>
    <message id="own.removed">
        <source>Removed “{name}”.</source>
        <translation>« {name} » retirée.</translation>
    </message>
    <message id="own.replace">
        <source>&amp;Replace it</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message id="own.replaces">
        <source>Add {file}: there is a table of that name already, and this one would take its place.</source>
        <translation>Ajouter {file} : il y a déjà une table de ce nom, et celle-ci prendrait sa place.</translation>
    </message>
    <message id="own.role.no_source">
        <source>None: all rows have one source</source>
        <translation>Aucune : toutes les lignes ont une source</translation>
    </message>
    <message id="own.role.none">
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message id="own.rows.many" numerus="yes">
        <source>{n} rows</source>
        <extracomment>For one: {n} row</extracomment>
        <translation>
            <numerusform>{n} ligne</numerusform>
            <numerusform>{n} lignes</numerusform>
        </translation>
    </message>
    <message id="own.sheet">
        <source>&amp;Sheet, if several</source>
        <translation>&amp;Feuille, s’il y en a plusieurs</translation>
    </message>
    <message id="own.sheet.tip">
        <source>Which sheet of a workbook is meant</source>
        <translation>De quelle feuille d’un classeur il s’agit</translation>
    </message>
    <message id="own.source">
        <source>Colum&amp;n of the source</source>
        <translation>Colo&amp;nne de la source</translation>
    </message>
    <message id="own.source.tip">
        <source>Says for each row where it comes from</source>
        <translation>Dit pour chaque ligne d’où elle vient</translation>
    </message>
    <message id="own.sure">
        <source>Remove “{name}” and all that is kept of it? The file it came from stays, and so do briefs already made. This cannot be undone.</source>
        <translation>Retirer « {name} » et tout ce qui en est conservé ? Le fichier d’origine reste, de même que les notes déjà créées. Cela ne peut pas être annulé.</translation>
    </message>
    <message id="own.tables.many" numerus="yes">
        <source>{n} tables</source>
        <extracomment>For one: {n} table</extracomment>
        <translation>
            <numerusform>{n} table</numerusform>
            <numerusform>{n} tables</numerusform>
        </translation>
    </message>
    <message id="own.text">
        <source>Your own tables are kept beside the data pack, never in it. Those that are ticked are printed in the brief as yours and sealed into it.</source>
        <translation>Vos propres tables sont conservées à côté du jeu de données, jamais dedans. Celles qui sont cochées sont imprimées dans la note comme vôtres et scellées avec elle.</translation>
    </message>
    <message id="own.title">
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message id="own.title.tip">
        <source>Printed above the table. Empty: the name of the file.</source>
        <translation>Imprimé au-dessus de la table. Vide : le nom du fichier.</translation>
    </message>
    <message id="own.used">
        <source>In the brief</source>
        <translation>Dans la note</translation>
    </message>
    <message id="own.window">
        <source>Your tables</source>
        <translation>Vos tables</translation>
    </message>
    <message id="packs.back">
        <source>Go &amp;back</source>
        <translation>&amp;Revenir</translation>
    </message>
    <message id="packs.back.tip">
        <source>Use the data pack that was in use before</source>
        <translation>Utiliser le jeu de données qui était en service avant</translation>
    </message>
    <message id="packs.count.many" numerus="yes">
        <source>{n} data packs</source>
        <extracomment>For one: {n} data pack</extracomment>
        <translation>
            <numerusform>{n} jeu de données</numerusform>
            <numerusform>{n} jeux de données</numerusform>
        </translation>
    </message>
    <message id="packs.damaged">
        <source>Damaged: {why}</source>
        <translation>Endommagé : {why}</translation>
    </message>
    <message id="packs.fixed">
        <source>This window keeps the data pack that it was started with (--data); the other is used from the next start without it.</source>
        <translation>Cette fenêtre garde le jeu de données avec lequel elle a été lancée (--data) ; l’autre sert au prochain démarrage sans cette option.</translation>
    </message>
    <message id="packs.heading">
        <source>{n} on this computer</source>
        <translation>{n} sur cet ordinateur</translation>
    </message>
    <message id="packs.in_use">
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message id="packs.install">
        <source>&amp;Install file…</source>
        <translation>&amp;Installer un fichier…</translation>
    </message>
    <message id="packs.install_folder">
        <source>Install &amp;folder…</source>
        <translation>Installer un &amp;dossier…</translation>
    </message>
    <message id="packs.installed">
        <source>Installed. The data pack of {version} is in use; before it was that of {former}. To go back: Data &gt; Data packs.</source>
        <translation>Installé. Le jeu de données du {version} est en service ; avant, c’était celui du {former}. Pour revenir : Données &gt; Jeux de données.</translation>
    </message>
    <message id="packs.is_shipped">
        <source>The shipped data pack is in use.</source>
        <translation>Le jeu de données livré est en service.</translation>
    </message>
    <message id="packs.no_former">
        <source>There is no former data pack to go back to.</source>
        <translation>Il n’y a pas de jeu de données précédent.</translation>
    </message>
    <message id="packs.notes">
        <source>Mind</source>
        <translation>Attention</translation>
    </message>
    <message id="packs.rows">
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message id="packs.shipped">
        <source>Came with Chipbrief</source>
        <translation>Livré avec Chipbrief</translation>
    </message>
    <message id="packs.signed">
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message id="packs.sources">
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message id="packs.state">
        <source>State</source>
        <translation>État</translation>
    </message>
    <message id="packs.switched">
        <source>The data pack of {version} is in use; before it was that of {former}.</source>
        <translation>Le jeu de données du {version} est en service ; avant, c’était celui du {former}.</translation>
    </message>
    <message id="packs.title">
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message id="packs.to_shipped">
        <source>Use &amp;shipped</source>
        <translation>Utiliser le jeu &amp;livré</translation>
    </message>
    <message id="packs.to_shipped.tip">
        <source>Use the data pack that came with Chipbrief</source>
        <translation>Utiliser le jeu de données livré avec Chipbrief</translation>
    </message>
    <message id="packs.version">
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message id="packs.when">
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message id="packs.window">
        <source>Data packs</source>
        <translation>Jeux de données</translation>
    </message>
    <message id="page.default">
        <source>Default</source>
        <translation>Par défaut</translation>
    </message>
    <message id="page.empty">
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message id="page.error">
        <source>An error: it blocks sealing.</source>
        <translation>Une erreur : elle empêche de sceller.</translation>
    </message>
    <message id="page.example">
        <source>Example: {text}</source>
        <translation>Exemple : {text}</translation>
    </message>
    <message id="page.fixed">
        <source>*Fix* in the app, and `chipbrief check --fix`, do it in your own words where it needs no thought.</source>
        <translation>*Corriger* dans l’application, et `chipbrief check --fix`, le font dans vos propres mots, là où cela ne demande pas de réflexion.</translation>
    </message>
    <message id="page.lists">
        <source>lists of keys</source>
        <translation>listes de touches</translation>
    </message>
    <message id="page.name">
        <source>Name in the file</source>
        <translation>Nom dans le fichier</translation>
    </message>
    <message id="page.number">
        <source>0 to {most}</source>
        <translation>0 à {most}</translation>
    </message>
    <message id="page.problems">
        <source>What the check can find in a finished page, and in the pages as they were laid out. An error blocks sealing, a warning does not; `chipbrief check` lists them all without making the brief.</source>
        <translation>Ce que le contrôle peut trouver dans une page finie, et dans les pages telles qu’elles sont mises en page. Une erreur empêche de sceller, un avertissement non ; `chipbrief check` les énumère tous sans faire la note.</translation>
    </message>
    <message id="page.setting">
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message id="page.settings">
        <source>What *File &gt; Settings…* sets. The app keeps what differs from the defaults in `settings.toml` in your folder of settings, under the names below. A file that cannot be read is kept aside, and the app says so.</source>
        <translation>Ce que *Fichier &gt; Réglages…* règle. L’application conserve ce qui diffère des valeurs de départ dans `settings.toml`, dans votre dossier de réglages, sous les noms ci-dessous. Un fichier illisible est mis de côté, et l’application le dit.</translation>
    </message>
    <message id="page.switch">
        <source>`true` or `false`</source>
        <translation>`true` ou `false`</translation>
    </message>
    <message id="page.text">
        <source>any text</source>
        <translation>un texte libre</translation>
    </message>
    <message id="page.to_do">
        <source>What to do: {text}</source>
        <translation>Que faire : {text}</translation>
    </message>
    <message id="page.values">
        <source>May be</source>
        <translation>Valeurs possibles</translation>
    </message>
    <message id="page.warning">
        <source>A warning: it does not block sealing.</source>
        <translation>Un avertissement : il n’empêche pas de sceller.</translation>
    </message>
    <message id="pick.as_of">
        <source>&amp;As of</source>
        <translation>É&amp;tat au</translation>
    </message>
    <message id="pick.as_of.hint">
        <source>Same as To</source>
        <translation>Comme la fin</translation>
    </message>
    <message id="pick.as_of.tip">
        <source>The day whose law and knowledge apply. Left empty, it is the end of the window.</source>
        <translation>Le jour dont le droit et les connaissances s’appliquent. Vide, c’est la fin de la période.</translation>
    </message>
    <message id="pick.chip">
        <source>One chi&amp;p</source>
        <translation>Un&amp;e puce</translation>
    </message>
    <message id="pick.chip.all">
        <source>All chips of the class</source>
        <translation>Toutes les puces de la classe</translation>
    </message>
    <message id="pick.class">
        <source>&amp;Chip class</source>
        <translation>&amp;Classe de puces</translation>
    </message>
    <message id="pick.country">
        <source>C&amp;ountry</source>
        <translation>Pa&amp;ys</translation>
    </message>
    <message id="pick.country.all">
        <source>Show all countries</source>
        <translation>Afficher tous les pays</translation>
    </message>
    <message id="pick.country.hint">
        <source>Type a name or code</source>
        <translation>Nom ou code</translation>
    </message>
    <message id="pick.date.tip">
        <source>A year, month or day: 2022, 2022-10 or 2022-10-07</source>
        <translation>Une année, un mois ou un jour : 2022, 2022-10 ou 2022-10-07</translation>
    </message>
    <message id="pick.format">
        <source>For&amp;mat</source>
        <translation>For&amp;mat</translation>
    </message>
    <message id="pick.from">
        <source>F&amp;rom</source>
        <translation>D&amp;u</translation>
    </message>
    <message id="pick.hindsight">
        <source>&amp;Use later evidence (hindsight)</source>
        <translation>Preuves po&amp;stérieures (recul)</translation>
    </message>
    <message id="pick.hindsight.tip">
        <source>Also use what became known after the as-of day. The brief marks it.</source>
        <translation>Utiliser aussi ce qui n’a été connu qu’après la date de référence (avec le recul). La note le signale.</translation>
    </message>
    <message id="pick.no_country">
        <source>Choose a country: type some letters of its name, then press Enter.</source>
        <translation>Choisissez un pays : tapez quelques lettres de son nom, puis Entrée.</translation>
    </message>
    <message id="pick.title">
        <source>Pick</source>
        <translation>Sélection</translation>
    </message>
    <message id="pick.to">
        <source>&amp;To</source>
        <translation>&amp;Jusqu’au</translation>
    </message>
    <message id="pick.window">
        <source>&amp;Window</source>
        <translation>Pé&amp;riode</translation>
    </message>
    <message id="preview.canceled">
        <source>Canceled. The pages shown are those from before your last change.</source>
        <translation>Annulé. Les pages affichées sont celles d’avant votre dernière modification.</translation>
    </message>
    <message id="preview.canceled.empty">
        <source>Canceled. There are no pages yet.</source>
        <translation>Annulé. Il n’y a pas encore de pages.</translation>
    </message>
    <message id="preview.find">
        <source>Find on the pages</source>
        <translation>Rechercher dans les pages</translation>
    </message>
    <message id="preview.find.at">
        <source>{n} of {hits}</source>
        <translation>{n} sur {hits}</translation>
    </message>
    <message id="preview.find.close">
        <source>Stop finding</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message id="preview.find.hint">
        <source>Find words</source>
        <translation>Rechercher</translation>
    </message>
    <message id="preview.find.hits.many" numerus="yes">
        <source>{n} places</source>
        <extracomment>For one: {n} place</extracomment>
        <translation>
            <numerusform>{n} occurrence</numerusform>
            <numerusform>{n} occurrences</numerusform>
        </translation>
    </message>
    <message id="preview.find.none">
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message id="preview.link.copy">
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message id="preview.link.open">
        <source>Open {host} in the browser</source>
        <translation>Ouvrir {host} dans le navigateur</translation>
    </message>
    <message id="preview.link.page">
        <source>Go to page {n}</source>
        <translation>Aller à la page {n}</translation>
    </message>
    <message id="preview.link.told">
        <source>{address} (right click to copy it or to open it in the browser)</source>
        <translation>{address} (clic droit pour la copier ou l’ouvrir dans le navigateur)</translation>
    </message>
    <message id="preview.link.traced">
        <source>Click: what it rests on. Ctrl and click: go to page {n}</source>
        <translation>Clic : ce qui l’appuie. Ctrl et clic : aller à la page {n}</translation>
    </message>
    <message id="preview.of">
        <source>of {n}</source>
        <translation>sur {n}</translation>
    </message>
    <message id="preview.page">
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message id="preview.page_n">
        <source>Page {n}</source>
        <translation>Page {n}</translation>
    </message>
    <message id="preview.pages">
        <source>Pages of the brief</source>
        <translation>Pages de la note</translation>
    </message>
    <message id="preview.percent">
        <source>{n}%</source>
        <translation>{n} %</translation>
    </message>
    <message id="preview.side">
        <source>Beside the pages</source>
        <translation>À côté des pages</translation>
    </message>
    <message id="preview.side.hits">
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message id="preview.side.outline">
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message id="preview.side.thumbnails">
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message id="preview.stop.address">
        <source>{words} – Enter: copy it or open it in the browser</source>
        <translation>{words} – Entrée : la copier ou l’ouvrir dans le navigateur</translation>
    </message>
    <message id="preview.stop.at">
        <source>(page {page}, {n} of {count})</source>
        <translation>(page {page}, {n} sur {count})</translation>
    </message>
    <message id="preview.stop.both">
        <source>{words} – Enter: what it rests on. Ctrl+Enter: go to page {n}</source>
        <translation>{words} – Entrée : sur quoi cela repose. Ctrl+Entrée : aller à la page {n}</translation>
    </message>
    <message id="preview.stop.none">
        <source>There are no links on the pages</source>
        <translation>Il n’y a pas de lien sur les pages</translation>
    </message>
    <message id="preview.stop.page">
        <source>{words} – Enter: go to page {n}</source>
        <translation>{words} – Entrée : aller à la page {n}</translation>
    </message>
    <message id="preview.stop.traced">
        <source>{words} – Enter: what it rests on</source>
        <translation>{words} – Entrée : sur quoi cela repose</translation>
    </message>
    <message id="preview.unreadable">
        <source>The brief was made, but its pages cannot be shown ({reason}). Export still writes it.</source>
        <translation>La note a été créée, mais ses pages ne peuvent pas être affichées ({reason}). Exporter l’écrit quand même.</translation>
    </message>
    <message id="preview.updating">
        <source>Updating… {step}</source>
        <translation>Mise à jour… {step}</translation>
    </message>
    <message id="preview.zoom">
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message id="print.broken_off">
        <source>{printer} took {pages} and no more. See what it says there, and print the rest.</source>
        <translation>{printer} a pris {pages} et pas plus. Voyez ce qu’elle signale, puis imprimez le reste.</translation>
    </message>
    <message id="print.cancel">
        <source>Cancel</source>
        <translation>Abandonner</translation>
    </message>
    <message id="print.canceled">
        <source>Printing was stopped. Pages that the printer has by now may still come.</source>
        <translation>L’impression est arrêtée. Les pages que l’imprimante a déjà reçues peuvent encore sortir.</translation>
    </message>
    <message id="print.done">
        <source>{pages} sent to {printer}</source>
        <translation>{pages} vers {printer}</translation>
    </message>
    <message id="print.failed">
        <source>Not printed: {printer} takes no pages. See that it is switched on and its name is right, or export the PDF.</source>
        <translation>Rien n’a été imprimé : {printer} n’accepte pas de pages. Vérifiez qu’elle est allumée et que son nom est juste, ou exportez le PDF.</translation>
    </message>
    <message id="print.no_file">
        <source>Not printed: {file} cannot be written. Choose another folder, or export the PDF.</source>
        <translation>Rien n’a été imprimé : impossible d’écrire {file}. Choisissez un autre dossier, ou exportez le PDF.</translation>
    </message>
    <message id="print.none">
        <source>There are no pages to print yet. Choose a country, then print.</source>
        <translation>Il n’y a pas encore de pages à imprimer. Choisissez un pays, puis imprimez.</translation>
    </message>
    <message id="print.not_made">
        <source>Not printed: the brief of this pick was not made. Brief &gt; Make again makes it.</source>
        <translation>Rien n’a été imprimé : la note de cette sélection n’a pas été faite. Note &gt; Refaire la fait.</translation>
    </message>
    <message id="print.page">
        <source>Printing page {page} of {pages}</source>
        <translation>Impression de la page {page} sur {pages}</translation>
    </message>
    <message id="print.pages.many" numerus="yes">
        <source>{n} pages</source>
        <extracomment>For one: {n} page</extracomment>
        <translation>
            <numerusform>{n} page envoyée</numerusform>
            <numerusform>{n} pages envoyées</numerusform>
        </translation>
    </message>
    <message id="print.rejected">
        <source>Not printed: the pick has a mistake. Put right what is marked, then print.</source>
        <translation>Rien n’a été imprimé : la sélection contient une erreur. Corrigez ce qui est marqué, puis imprimez.</translation>
    </message>
    <message id="print.running">
        <source>Not printed: {title} is still on its way to the printer.</source>
        <translation>Rien n’a été imprimé : {title} est encore en route vers l’imprimante.</translation>
    </message>
    <message id="print.title">
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message id="print.unreadable">
        <source>Not printed: the pages cannot be read ({fault}). Brief &gt; Make again makes others.</source>
        <translation>Rien n’a été imprimé : les pages ne sont pas lisibles ({fault}). Note &gt; Refaire en fait d’autres.</translation>
    </message>
    <message id="print.waits">
        <source>Not printed: the pages are being made. Print once they are shown.</source>
        <translation>Rien n’a été imprimé : les pages sont en préparation. Imprimez dès qu’elles s’affichent.</translation>
    </message>
    <message id="problem.C101.example">
        <source>“Exports rose.” → “Exports rose [@comtrade-8542-annual].”</source>
        <translation>« Les exportations ont augmenté. » → « Les exportations ont augmenté [@comtrade-8542-annual]. »</translation>
    </message>
    <message id="problem.C101.fix">
        <source>In your text, cite a source behind it with [@source-id]. In a template, print it through the `claim` macro, or add `{{ thing | cite }}`.</source>
        <translation>Dans votre texte, citez une source derrière avec [@source-id]. Dans un modèle, imprimez-la par la macro `claim`, ou ajoutez `{{ thing | cite }}`.</translation>
    </message>
    <message id="problem.C101.title">
        <source>Claim without a source</source>
        <translation>Affirmation sans source</translation>
    </message>
    <message id="problem.C101.why">
        <source>A judgement, a claim or a piece of evidence is printed without a citation, so nobody can check it.</source>
        <translation>Une appréciation, une affirmation ou un élément de preuve est imprimé sans citation : personne ne peut la contrôler.</translation>
    </message>
    <message id="problem.C102.fix">
        <source>In a template, print a chart through the `figure` macro with `alt`; give any other picture an `alt` of its own.</source>
        <translation>Dans un modèle, imprimez un graphique par la macro `figure` avec `alt` ; donnez à toute autre image un `alt` à elle.</translation>
    </message>
    <message id="problem.C102.title">
        <source>Picture without alternative text</source>
        <translation>Image sans texte de remplacement</translation>
    </message>
    <message id="problem.C102.why">
        <source>A reader who cannot see the picture learns nothing from it, and the PDF fails PDF/UA-1 (7.3).</source>
        <translation>Un lecteur qui ne voit pas l’image n’en apprend rien, et le PDF ne satisfait pas à PDF/UA-1 (7.3).</translation>
    </message>
    <message id="problem.C103.example">
        <source>“18,000 chips” → “18,000 (1,600 to 200,000) chips”</source>
        <translation>« 18 000 puces » → « 18 000 (1 600 à 200 000) puces »</translation>
    </message>
    <message id="problem.C103.fix">
        <source>In your text, give the range as well. In a template, print `estimate.text`, which carries it.</source>
        <translation>Dans votre texte, donnez aussi la fourchette. Dans un modèle, imprimez `estimate.text`, qui la porte.</translation>
    </message>
    <message id="problem.C103.title">
        <source>Number without its range</source>
        <translation>Nombre sans sa fourchette</translation>
    </message>
    <message id="problem.C103.why">
        <source>The central value of an estimate is printed although its source gives a range.</source>
        <translation>La valeur centrale d’une estimation est imprimée alors que sa source donne une fourchette.</translation>
    </message>
    <message id="problem.C104.example">
        <source>“It is probably so.” → “It is likely so.”</source>
        <translation>« C’est vraisemblable. » → « C’est probable. »</translation>
    </message>
    <message id="problem.C104.fix">
        <source>Use only: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain; or what these are called in the language of the document.</source>
        <translation>N’employez que : presque aucune chance, très improbable, improbable, chances à peu près égales, probable, très probable, quasi certain ; ou leurs équivalents dans la langue du document.</translation>
    </message>
    <message id="problem.C104.title">
        <source>Mixed likelihood vocabularies</source>
        <translation>Vocabulaires de probabilité mêlés</translation>
    </message>
    <message id="problem.C104.why">
        <source>ICD 203 asks for one row of terms: a reader cannot compare “likely” with “probable”.</source>
        <translation>L’ICD 203 demande une seule rangée de termes : un lecteur ne peut comparer « probable » et « vraisemblable ».</translation>
    </message>
    <message id="problem.C105.example">
        <source>“We judge with high confidence that imports likely rose.” → “We judge that imports likely rose. Confidence is high.”</source>
        <translation>« Nous estimons avec une confiance élevée que les importations ont probablement augmenté. » → « Nous estimons que les importations ont probablement augmenté. La confiance est élevée. »</translation>
    </message>
    <message id="problem.C105.fix">
        <source>Say them in two sentences. In a template, the `claim` macro does.</source>
        <translation>Dites-les en deux phrases. Dans un modèle, la macro `claim` le fait.</translation>
    </message>
    <message id="problem.C105.title">
        <source>Likelihood and confidence in one sentence</source>
        <translation>Probabilité et confiance dans une même phrase</translation>
    </message>
    <message id="problem.C105.why">
        <source>Likelihood speaks of the event, confidence of the basis; together they mislead (ICD 203).</source>
        <translation>La probabilité parle de l’événement, la confiance de ce qui fonde l’avis ; ensemble elles induisent en erreur (ICD 203).</translation>
    </message>
    <message id="problem.C106.example">
        <source>“[@rule-2022]” → “[@rule-2023]”, where the newer text says the same.</source>
        <translation>« [@rule-2022] » → « [@rule-2023] », là où le texte plus récent dit la même chose.</translation>
    </message>
    <message id="problem.C106.fix">
        <source>Cite the newer source, or say in the text that the older one is meant.</source>
        <translation>Citez la source plus récente, ou dites dans le texte que l’ancienne est voulue.</translation>
    </message>
    <message id="problem.C106.title">
        <source>Superseded or retracted source</source>
        <translation>Source remplacée ou rétractée</translation>
    </message>
    <message id="problem.C106.why">
        <source>A cited source is no longer current.</source>
        <translation>Une source citée n’est plus à jour.</translation>
    </message>
    <message id="problem.C107.fix">
        <source>Remove the heading, or print the gap: “No records of … in this data pack.”</source>
        <translation>Retirez le titre, ou imprimez la lacune : « Aucun enregistrement sur … dans ce jeu de données. »</translation>
    </message>
    <message id="problem.C107.title">
        <source>Empty section</source>
        <translation>Section vide</translation>
    </message>
    <message id="problem.C107.why">
        <source>A heading has nothing below it.</source>
        <translation>Un titre n’a rien au-dessous de lui.</translation>
    </message>
    <message id="problem.C108.fix">
        <source>Check the record against its source before the brief leaves the building.</source>
        <translation>Contrôlez l’enregistrement dans sa source avant que la note ne sorte.</translation>
    </message>
    <message id="problem.C108.title">
        <source>Rests on a record not yet read in a source</source>
        <translation>Repose sur un enregistrement pas encore lu dans une source</translation>
    </message>
    <message id="problem.C108.why">
        <source>The brief prints a record that was entered from memory; it is marked with a dagger.</source>
        <translation>La note imprime un enregistrement saisi de mémoire ; il est marqué d’un obèle.</translation>
    </message>
    <message id="problem.C109.fix">
        <source>Install a newer data pack, or choose an earlier as-of date.</source>
        <translation>Installez un jeu de données plus récent, ou choisissez une date de référence antérieure.</translation>
    </message>
    <message id="problem.C109.title">
        <source>Data older than the as-of date</source>
        <translation>Données plus anciennes que la date de référence</translation>
    </message>
    <message id="problem.C109.why">
        <source>The data pack ends before the as-of date, so newer rules and events are missing.</source>
        <translation>Le jeu de données s’arrête avant la date de référence : règles et événements plus récents manquent.</translation>
    </message>
    <message id="problem.C110.example">
        <source>“ﬁrm”, with one sign for two letters → “firm”</source>
        <translation>« ﬁche », avec un seul signe pour deux lettres → « fiche »</translation>
    </message>
    <message id="problem.C110.fix">
        <source>Write the name or word in other letters.</source>
        <translation>Écrivez le nom ou le mot en d’autres lettres.</translation>
    </message>
    <message id="problem.C110.title">
        <source>Character that no bundled font has</source>
        <translation>Caractère qu’aucune police fournie ne contient</translation>
    </message>
    <message id="problem.C110.why">
        <source>The PDF would show an empty box in its place, and would not be valid PDF/A (ISO 19005-3, 6.2.11.8).</source>
        <translation>Le PDF montrerait une case vide à sa place, et ne serait pas un PDF/A valide (ISO 19005-3, 6.2.11.8).</translation>
    </message>
    <message id="problem.C111.example">
        <source>“Imports may rise.” → “Imports are likely to rise.”</source>
        <translation>« Les importations pourraient augmenter. » → « Il est probable que les importations augmentent. »</translation>
    </message>
    <message id="problem.C111.fix">
        <source>Say how likely it is, with a term of the row, or say what the evidence shows and leave it there.</source>
        <translation>Dites à quel point c’est probable, avec un terme de la rangée, ou dites ce que montrent les preuves et restez-en là.</translation>
    </message>
    <message id="problem.C111.title">
        <source>Bare hedge in a judgement</source>
        <translation>Précaution vague dans une appréciation</translation>
    </message>
    <message id="problem.C111.why">
        <source>“May”, “could” and “possibly” are true of almost anything, so the reader learns nothing (ICD 203 asks for a degree of likelihood).</source>
        <translation>« May », « could » et « possibly » sont vrais de presque tout : le lecteur n’apprend rien (l’ICD 203 demande un degré de probabilité).</translation>
    </message>
    <message id="problem.C112.example">
        <source>“We saw 4,711 chips.” → “We saw 4,711 chips [@customs-2024].”</source>
        <translation>« Nous avons vu 4 711 puces. » → « Nous avons vu 4 711 puces [@customs-2024]. »</translation>
    </message>
    <message id="problem.C112.fix">
        <source>Cite a source with [@source-id], print a finding with [=finding-id], or leave the number out.</source>
        <translation>Citez une source par [@source-id], imprimez un constat par [=finding-id], ou omettez le nombre.</translation>
    </message>
    <message id="problem.C112.title">
        <source>Number without a source</source>
        <translation>Nombre sans source</translation>
    </message>
    <message id="problem.C112.why">
        <source>A sentence or table holds a number that is neither cited nor computed from the data pack, so nobody can check it.</source>
        <translation>Une phrase ou un tableau contient un nombre ni cité ni calculé du jeu de données : personne ne peut le contrôler.</translation>
    </message>
    <message id="problem.C113.fix">
        <source>In a template, print `{{ marks(row) }}` beside the number and `{{ caveat_list(caveats.…) }}` under the table; print the caveats of a finding or figure with it.</source>
        <translation>Dans un modèle, imprimez `{{ marks(row) }}` à côté du nombre et `{{ caveat_list(caveats.…) }}` sous le tableau ; imprimez les réserves d’un constat ou d’une figure avec lui.</translation>
    </message>
    <message id="problem.C113.title">
        <source>Caveat dropped</source>
        <translation>Réserve omise</translation>
    </message>
    <message id="problem.C113.why">
        <source>A number travels with its caveats (evidence rule 4); here the letter or its sentence is missing.</source>
        <translation>Un nombre voyage avec ses réserves (règle de preuve 4) ; ici la lettre ou sa phrase manque.</translation>
    </message>
    <message id="problem.C114.fix">
        <source>In a template, print it through the `figure` macro.</source>
        <translation>Dans un modèle, imprimez-le par la macro `figure`.</translation>
    </message>
    <message id="problem.C114.title">
        <source>Incomplete figure</source>
        <translation>Figure incomplète</translation>
    </message>
    <message id="problem.C114.why">
        <source>Without title, subtitle, drawing, source line and attached data a chart cannot be read on its own.</source>
        <translation>Sans titre, sous-titre, dessin, ligne de source et données jointes, un graphique ne peut être lu seul.</translation>
    </message>
    <message id="problem.C115.fix">
        <source>In a template, give the finding and its numbers in `alt`; the rows themselves are attached as data.</source>
        <translation>Dans un modèle, donnez le constat et ses nombres dans `alt` ; les lignes elles-mêmes sont jointes comme données.</translation>
    </message>
    <message id="problem.C115.title">
        <source>Alternative text says too little or too much</source>
        <translation>Texte de remplacement trop court ou trop long</translation>
    </message>
    <message id="problem.C115.why">
        <source>A reader who cannot see the chart should learn the finding and the key numbers, in some sentences.</source>
        <translation>Un lecteur qui ne voit pas le graphique doit apprendre le constat et les nombres clés, en quelques phrases.</translation>
    </message>
    <message id="problem.C116.fix">
        <source>Use one h1, then h2, then h3, without leaving a level out.</source>
        <translation>Utilisez un h1, puis h2, puis h3, sans sauter de niveau.</translation>
    </message>
    <message id="problem.C116.title">
        <source>Headings out of order</source>
        <translation>Titres en désordre</translation>
    </message>
    <message id="problem.C116.why">
        <source>Screen readers move by headings; a skipped level or a second title misleads them (PDF/UA-1, 7.4).</source>
        <translation>Les lecteurs d’écran se déplacent par titres ; un niveau sauté ou un second titre principal les égare (PDF/UA-1, 7.4).</translation>
    </message>
    <message id="problem.C117.fix">
        <source>In a template, give every row the same number of cells, and the heads `scope=&quot;col&quot;` or `scope=&quot;row&quot;`.</source>
        <translation>Dans un modèle, donnez à chaque ligne le même nombre de cellules, et aux en-têtes `scope=&quot;col&quot;` ou `scope=&quot;row&quot;`.</translation>
    </message>
    <message id="problem.C117.title">
        <source>Uneven table</source>
        <translation>Tableau irrégulier</translation>
    </message>
    <message id="problem.C117.why">
        <source>Rows of different width or cells without heads cannot be read aloud (PDF/UA-1, 7.5).</source>
        <translation>Des lignes de largeurs différentes ou des cellules sans en-tête ne peuvent être lues à voix haute (PDF/UA-1, 7.5).</translation>
    </message>
    <message id="problem.C118.fix">
        <source>In a template, fill the block `title`; leave `&lt;html lang&gt;` to the shared base.</source>
        <translation>Dans un modèle, remplissez le bloc `title` ; laissez `&lt;html lang&gt;` à la base commune.</translation>
    </message>
    <message id="problem.C118.title">
        <source>No title or language</source>
        <translation>Ni titre ni langue</translation>
    </message>
    <message id="problem.C118.why">
        <source>The title is what a window and a screen reader name first; the language decides how it is read.</source>
        <translation>Le titre est ce qu’une fenêtre et un lecteur d’écran nomment d’abord ; la langue décide de la lecture.</translation>
    </message>
    <message id="problem.C119.fix">
        <source>Choose a darker color in the style sheet.</source>
        <translation>Choisissez une couleur plus sombre dans la feuille de style.</translation>
    </message>
    <message id="problem.C119.title">
        <source>Too little contrast</source>
        <translation>Contraste trop faible</translation>
    </message>
    <message id="problem.C119.why">
        <source>Text needs a contrast of 4.5 to 1 with what is behind it, large text 3 to 1 (WCAG 2.2, 1.4.3).</source>
        <translation>Un texte demande un contraste de 4,5 à 1 avec ce qui est derrière, un grand texte de 3 à 1 (WCAG 2.2, 1.4.3).</translation>
    </message>
    <message id="problem.C120.fix">
        <source>Shorten it. In a style sheet, let long words break (`overflow-wrap: anywhere`), or give it more room.</source>
        <translation>Raccourcissez. Dans une feuille de style, laissez les longs mots se couper (`overflow-wrap: anywhere`), ou donnez plus de place.</translation>
    </message>
    <message id="problem.C120.title">
        <source>Cut text or picture</source>
        <translation>Texte ou image coupés</translation>
    </message>
    <message id="problem.C120.why">
        <source>It runs out of the page or of its margins, or what holds it hides a part.</source>
        <translation>Cela sort de la page ou de ses marges, ou ce qui le contient en cache une partie.</translation>
    </message>
    <message id="problem.C121.fix">
        <source>Choose a larger size in the style sheet, or draw the chart wider.</source>
        <translation>Choisissez une taille plus grande dans la feuille de style, ou dessinez le graphique plus large.</translation>
    </message>
    <message id="problem.C121.title">
        <source>Very small text</source>
        <translation>Texte très petit</translation>
    </message>
    <message id="problem.C121.why">
        <source>Text below 6.5 points, or raised text below 5, cannot be read in print.</source>
        <translation>Un texte de moins de 6,5 points, ou un exposant de moins de 5, ne se lit pas imprimé.</translation>
    </message>
    <message id="problem.C122.fix">
        <source>Shorten the parts that are named, or choose a longer format.</source>
        <translation>Raccourcissez les parties nommées, ou choisissez un format plus long.</translation>
    </message>
    <message id="problem.C122.title">
        <source>Too many pages</source>
        <translation>Trop de pages</translation>
    </message>
    <message id="problem.C122.why">
        <source>The format promises its reader a number of pages.</source>
        <translation>Le format promet à son lecteur un nombre de pages.</translation>
    </message>
    <message id="problem.C123.fix">
        <source>Choose a shorter format, or a wider window.</source>
        <translation>Choisissez un format plus court, ou une période plus large.</translation>
    </message>
    <message id="problem.C123.title">
        <source>Few pages</source>
        <translation>Peu de pages</translation>
    </message>
    <message id="problem.C123.why">
        <source>There is less to say than the format has room for.</source>
        <translation>Il y a moins à dire que le format n’a de place.</translation>
    </message>
    <message id="problem.C124.example">
        <source>“The total is [number].” → “The total is not known.”</source>
        <translation>« Le total est de [nombre]. » → « Le total n’est pas connu. »</translation>
    </message>
    <message id="problem.C124.fix">
        <source>Write what is meant, or delete it.</source>
        <translation>Écrivez ce qui est voulu, ou supprimez-le.</translation>
    </message>
    <message id="problem.C124.title">
        <source>Text left from a draft</source>
        <translation>Texte resté d’un projet</translation>
    </message>
    <message id="problem.C124.why">
        <source>A placeholder stands where the reader expects words.</source>
        <translation>Un texte d’attente se trouve là où le lecteur attend des mots.</translation>
    </message>
    <message id="problem.C125.fix">
        <source>Keep the page margins of the shared base in the style sheet.</source>
        <translation>Gardez les marges de la base commune dans la feuille de style.</translation>
    </message>
    <message id="problem.C125.title">
        <source>Marking missing on a page</source>
        <translation>Mention absente d’une page</translation>
    </message>
    <message id="problem.C125.why">
        <source>A protective marking must stand on every page.</source>
        <translation>Une mention de protection doit figurer sur chaque page.</translation>
    </message>
    <message id="problem.C126.fix">
        <source>In a template, print `{{ thing | cite }}`, which adds ‡, and say what the mark means.</source>
        <translation>Dans un modèle, imprimez `{{ thing | cite }}`, qui ajoute ‡, et dites ce que la marque signifie.</translation>
    </message>
    <message id="problem.C126.title">
        <source>Hindsight without a mark</source>
        <translation>Recul sans marque</translation>
    </message>
    <message id="problem.C126.why">
        <source>Evidence from after the as-of date is used, and nothing beside it says so.</source>
        <translation>Un élément de preuve postérieur à la date de référence est utilisé, et rien à côté ne le dit.</translation>
    </message>
    <message id="problem.C127.fix">
        <source>Shorten or lengthen your text before it. In a style sheet, let tables and figures break or move: look for `break-inside` and large figures.</source>
        <translation>Raccourcissez ou allongez votre texte qui précède. Dans une feuille de style, laissez tableaux et figures se couper ou se déplacer : cherchez `break-inside` et les grandes figures.</translation>
    </message>
    <message id="problem.C127.title">
        <source>Nearly empty page</source>
        <translation>Page presque vide</translation>
    </message>
    <message id="problem.C127.why">
        <source>Less than a third of a page is used, and it is neither the last nor the end of a chapter.</source>
        <translation>Moins d’un tiers d’une page est utilisé, et ce n’est ni la dernière ni la fin d’un chapitre.</translation>
    </message>
    <message id="problem.C128.fix">
        <source>Shorten or lengthen your text before it. In a style sheet, give headings `break-after: avoid`.</source>
        <translation>Raccourcissez ou allongez votre texte qui précède. Dans une feuille de style, donnez aux titres `break-after: avoid`.</translation>
    </message>
    <message id="problem.C128.title">
        <source>Heading at the foot of a page</source>
        <translation>Titre au pied d’une page</translation>
    </message>
    <message id="problem.C128.why">
        <source>What it announces stands on the next page.</source>
        <translation>Ce qu’il annonce est sur la page suivante.</translation>
    </message>
    <message id="problem.C129.example">
        <source>A title of 25 words, where 20 fit.</source>
        <translation>Un titre de 25 mots, là où 20 tiennent.</translation>
    </message>
    <message id="problem.C129.fix">
        <source>Shorten it to the number of words that is named.</source>
        <translation>Raccourcissez-le au nombre de mots indiqué.</translation>
    </message>
    <message id="problem.C129.title">
        <source>More words than fit</source>
        <translation>Plus de mots qu’il n’en tient</translation>
    </message>
    <message id="problem.C129.why">
        <source>A text of the author’s is longer than its field has room for.</source>
        <translation>Un texte de l’auteur est plus long que son champ n’a de place.</translation>
    </message>
    <message id="problem.C130.example">
        <source>“It took 14.” → “It took 14 months.”</source>
        <translation>« Cela a pris 14. » → « Cela a pris 14 mois. »</translation>
    </message>
    <message id="problem.C130.fix">
        <source>Print the finding with its unit; give a column a unit in its head, or the table a measure line.</source>
        <translation>Imprimez le constat avec son unité ; donnez à une colonne une unité en tête, ou au tableau une ligne de mesure.</translation>
    </message>
    <message id="problem.C130.title">
        <source>Number without a unit</source>
        <translation>Nombre sans unité</translation>
    </message>
    <message id="problem.C130.why">
        <source>A number stands there and no word says what was counted or measured.</source>
        <translation>Un nombre est là et aucun mot ne dit ce qui a été compté ou mesuré.</translation>
    </message>
    <message id="problem.C131.fix">
        <source>In a template, print a judgement of `judgements` through the `claim` macro, which names its findings.</source>
        <translation>Dans un modèle, imprimez une appréciation de `judgements` par la macro `claim`, qui nomme ses constats.</translation>
    </message>
    <message id="problem.C131.title">
        <source>Judgement without support</source>
        <translation>Appréciation sans fondement</translation>
    </message>
    <message id="problem.C131.why">
        <source>A judgement must rest on findings, which the PDF carries with formula and inputs; this one names none.</source>
        <translation>Une appréciation doit reposer sur des constats, que le PDF porte avec formule et données ; celle-ci n’en nomme aucun.</translation>
    </message>
    <message id="problem.C132.fix">
        <source>In a template, print `rule.ended | day` beside the rule.</source>
        <translation>Dans un modèle, imprimez `rule.ended | day` à côté de la règle.</translation>
    </message>
    <message id="problem.C132.title">
        <source>Superseded rule</source>
        <translation>Règle remplacée</translation>
    </message>
    <message id="problem.C132.why">
        <source>A rule is printed that had ended by the as-of date, and its row does not say so.</source>
        <translation>Une règle est imprimée qui avait pris fin à la date de référence, et sa ligne ne le dit pas.</translation>
    </message>
    <message id="problem.C133.fix">
        <source>Install a newer data pack, or choose an earlier as-of date.</source>
        <translation>Installez un jeu de données plus récent, ou choisissez une date de référence antérieure.</translation>
    </message>
    <message id="problem.C133.title">
        <source>Data too old for the as-of date</source>
        <translation>Données trop anciennes pour la date de référence</translation>
    </message>
    <message id="problem.C133.why">
        <source>The data pack ends more than a year before the as-of date: the law of that day is not in it.</source>
        <translation>Le jeu de données s’arrête plus d’un an avant la date de référence : le droit de ce jour n’y est pas.</translation>
    </message>
    <message id="problem.C134.fix">
        <source>Print it only when there is something in it, and the gap otherwise.</source>
        <translation>Ne l’imprimez que s’il y a quelque chose dedans, et sinon la lacune.</translation>
    </message>
    <message id="problem.C134.title">
        <source>Empty table or list</source>
        <translation>Tableau ou liste vide</translation>
    </message>
    <message id="problem.C134.why">
        <source>A table has no row below its heads, or a list no item: the reader cannot tell a gap from a mistake.</source>
        <translation>Un tableau n’a pas de ligne sous ses en-têtes, ou une liste pas d’élément : le lecteur ne peut distinguer une lacune d’une erreur.</translation>
    </message>
    <message id="problem.C135.example">
        <source>“here” → “the rule of October 2023”</source>
        <translation>« ici » → « la règle d’octobre 2023 »</translation>
    </message>
    <message id="problem.C135.fix">
        <source>Give the link the name of what it leads to.</source>
        <translation>Donnez au lien le nom de ce à quoi il mène.</translation>
    </message>
    <message id="problem.C135.title">
        <source>Link that does not say where it leads</source>
        <translation>Lien qui ne dit pas où il mène</translation>
    </message>
    <message id="problem.C135.why">
        <source>Screen readers list the links of a page by their words alone (WCAG 2.2, 2.4.4).</source>
        <translation>Les lecteurs d’écran listent les liens d’une page par leurs seuls mots (WCAG 2.2, 2.4.4).</translation>
    </message>
    <message id="problem.C136.fix">
        <source>Give the place the id that is named, or remove the link.</source>
        <translation>Donnez à l’endroit l’identifiant nommé, ou retirez le lien.</translation>
    </message>
    <message id="problem.C136.title">
        <source>Reference to nothing</source>
        <translation>Renvoi à rien</translation>
    </message>
    <message id="problem.C136.why">
        <source>A link leads to a place that is not on the page.</source>
        <translation>Un lien mène à un endroit qui n’est pas dans la page.</translation>
    </message>
    <message id="problem.C137.fix">
        <source>Give each place an id of its own.</source>
        <translation>Donnez à chaque endroit un identifiant à lui.</translation>
    </message>
    <message id="problem.C137.title">
        <source>The same id twice</source>
        <translation>Deux fois le même identifiant</translation>
    </message>
    <message id="problem.C137.why">
        <source>Links lead to the first of two places that have the same id, never to the second.</source>
        <translation>Les liens mènent au premier de deux endroits de même identifiant, jamais au second.</translation>
    </message>
    <message id="problem.C138.example">
        <source>“Lag” → “Lag behind the frontier, in months, 2023 to 2025”</source>
        <translation>« Retard » → « Retard sur la frontière, en mois, de 2023 à 2025 »</translation>
    </message>
    <message id="problem.C138.fix">
        <source>Write it as “Chips a year, in thousands, 2022 to 2025”.</source>
        <translation>Écrivez-le comme « Puces par an, en milliers, 2022 à 2025 ».</translation>
    </message>
    <message id="problem.C138.title">
        <source>Subtitle without measure, unit or period</source>
        <translation>Sous-titre sans mesure, unité ou période</translation>
    </message>
    <message id="problem.C138.why">
        <source>The subtitle tells what is drawn: the measure, its unit, and the period or day it is about.</source>
        <translation>Le sous-titre dit ce qui est dessiné : la mesure, son unité, et la période ou le jour en cause.</translation>
    </message>
    <message id="problem.C139.example">
        <source>“Lag of Chinese models” → “Chinese models followed seven months behind”</source>
        <translation>« Retard des modèles chinois » → « Les modèles chinois suivaient à sept mois »</translation>
    </message>
    <message id="problem.C139.fix">
        <source>Write “Chinese models followed seven months behind”, and not “Lag of Chinese models”.</source>
        <translation>Écrivez « Les modèles chinois ont suivi sept mois après », et non « Retard des modèles chinois ».</translation>
    </message>
    <message id="problem.C139.title">
        <source>Title that finds nothing</source>
        <translation>Titre qui ne constate rien</translation>
    </message>
    <message id="problem.C139.why">
        <source>The title of a chart says in a sentence what it shows; what is drawn stands in the subtitle.</source>
        <translation>Le titre d’un graphique dit en une phrase ce qu’il montre ; ce qui est dessiné est dans le sous-titre.</translation>
    </message>
    <message id="problem.C140.fix">
        <source>Use a shorter word. In a style sheet, widen the column, or let long words break (`overflow-wrap: anywhere`).</source>
        <translation>Prenez un mot plus court. Dans une feuille de style, élargissez la colonne, ou laissez les longs mots se couper (`overflow-wrap: anywhere`).</translation>
    </message>
    <message id="problem.C140.title">
        <source>Text wider than its column</source>
        <translation>Texte plus large que sa colonne</translation>
    </message>
    <message id="problem.C140.why">
        <source>A word sticks out of the column or box that it belongs to.</source>
        <translation>Un mot dépasse de la colonne ou du cadre auquel il appartient.</translation>
    </message>
    <message id="problem.C141.fix">
        <source>Give them room: look for negative margins, fixed heights and words wider than their column.</source>
        <translation>Donnez-leur de la place : cherchez des marges négatives, des hauteurs fixes et des mots plus larges que leur colonne.</translation>
    </message>
    <message id="problem.C141.title">
        <source>Text on text</source>
        <translation>Texte sur texte</translation>
    </message>
    <message id="problem.C141.why">
        <source>Two lines lie on each other, so neither can be read.</source>
        <translation>Deux lignes se recouvrent : aucune ne se lit.</translation>
    </message>
    <message id="problem.C142.fix">
        <source>Choose a larger type or a darker color in the chart’s specification, or draw it at its own width.</source>
        <translation>Choisissez un corps plus grand ou une couleur plus sombre dans la spécification du graphique, ou dessinez-le à sa propre largeur.</translation>
    </message>
    <message id="problem.C142.title">
        <source>Chart label hard to read</source>
        <translation>Étiquette de graphique difficile à lire</translation>
    </message>
    <message id="problem.C142.why">
        <source>A label in a drawing is smaller than 5.5 points as printed, or has a contrast below 3 to 1.</source>
        <translation>Une étiquette d’un dessin fait moins de 5,5 points à l’impression, ou a un contraste inférieur à 3 à 1.</translation>
    </message>
    <message id="problem.C143.fix">
        <source>Shorten or lengthen the paragraph. In a style sheet, give paragraphs `orphans: 2; widows: 2`.</source>
        <translation>Raccourcissez ou allongez le paragraphe. Dans une feuille de style, donnez aux paragraphes `orphans: 2; widows: 2`.</translation>
    </message>
    <message id="problem.C143.title">
        <source>Single line alone on a page</source>
        <translation>Ligne seule sur une page</translation>
    </message>
    <message id="problem.C143.why">
        <source>One line of a paragraph stands on another page than the rest of it.</source>
        <translation>Une ligne d’un paragraphe est sur une autre page que le reste.</translation>
    </message>
    <message id="problem.C144.fix">
        <source>In a style sheet, give figures `break-inside: avoid`, or make the drawing lower than a page.</source>
        <translation>Dans une feuille de style, donnez aux figures `break-inside: avoid`, ou faites le dessin moins haut qu’une page.</translation>
    </message>
    <message id="problem.C144.title">
        <source>Figure apart from its words</source>
        <translation>Figure séparée de ses mots</translation>
    </message>
    <message id="problem.C144.why">
        <source>The drawing stands on another page than its title, subtitle or source line.</source>
        <translation>Le dessin est sur une autre page que son titre, son sous-titre ou sa ligne de source.</translation>
    </message>
    <message id="problem.C145.fix">
        <source>In a template, put the heads into &lt;thead&gt; and leave it `display: table-header-group`.</source>
        <translation>Dans un modèle, mettez les en-têtes dans &lt;thead&gt; et laissez-le `display: table-header-group`.</translation>
    </message>
    <message id="problem.C145.title">
        <source>Table goes on without its heads</source>
        <translation>Le tableau continue sans ses en-têtes</translation>
    </message>
    <message id="problem.C145.why">
        <source>On the further pages of a table nobody can tell what its columns are.</source>
        <translation>Sur les pages suivantes d’un tableau, personne ne peut dire ce que sont ses colonnes.</translation>
    </message>
    <message id="problem.C146.fix">
        <source>Correct the style sheet; the remark names the rule.</source>
        <translation>Corrigez la feuille de style ; la remarque nomme la règle.</translation>
    </message>
    <message id="problem.C146.title">
        <source>Remark of the typesetter</source>
        <translation>Remarque du compositeur</translation>
    </message>
    <message id="problem.C146.why">
        <source>The typesetter left out a rule of the style sheet, or a value of it, that it does not understand.</source>
        <translation>Le compositeur a laissé de côté une règle de la feuille de style, ou une de ses valeurs, qu’il ne comprend pas.</translation>
    </message>
    <message id="problem.C147.example">
        <source>“of the the rules” → “of the rules”</source>
        <translation>« de de la règle » → « de la règle »</translation>
    </message>
    <message id="problem.C147.fix">
        <source>Correct it; in a template, look at what is joined there when a value is missing.</source>
        <translation>Corrigez-le ; dans un modèle, regardez ce qui est joint là quand une valeur manque.</translation>
    </message>
    <message id="problem.C147.title">
        <source>Slip of the pen</source>
        <translation>Lapsus</translation>
    </message>
    <message id="problem.C147.why">
        <source>A word stands twice, punctuation is doubled or stands alone, or a missing value is printed as “None”.</source>
        <translation>Un mot figure deux fois, une ponctuation est doublée ou seule, ou une valeur absente est imprimée « None ».</translation>
    </message>
    <message id="problem.C148.fix">
        <source>Keep the watermark of the shared base in the template and in the style sheet.</source>
        <translation>Gardez le filigrane de la base commune dans le modèle et dans la feuille de style.</translation>
    </message>
    <message id="problem.C148.title">
        <source>Draft without its mark</source>
        <translation>Projet sans sa marque</translation>
    </message>
    <message id="problem.C148.why">
        <source>A draft may hold errors, so every page must say what it is; a draft without the mark is not made.</source>
        <translation>Un projet peut contenir des erreurs : chaque page doit dire ce qu’elle est ; un projet sans la marque n’est pas fait.</translation>
    </message>
    <message id="problem.C149.fix">
        <source>Read the judgements against ICD 203 yourself.</source>
        <translation>Lisez vous-même les appréciations à la lumière de l’ICD 203.</translation>
    </message>
    <message id="problem.C149.title">
        <source>Words of doubt not read</source>
        <translation>Mots de doute non lus</translation>
    </message>
    <message id="problem.C149.why">
        <source>C104, C105, C111 and C151 know the words of likelihood of English and French only; in another language they find nothing, which does not mean that there is nothing to find.</source>
        <translation>C104, C105, C111 et C151 ne connaissent que les mots de probabilité de l’anglais et du français ; dans une autre langue ils ne trouvent rien, ce qui ne veut pas dire qu’il n’y a rien à trouver.</translation>
    </message>
    <message id="problem.C150.fix">
        <source>Compare it with the new draft; take that one, or keep yours if it still holds.</source>
        <translation>Comparez-le au nouveau projet ; prenez celui-ci, ou gardez le vôtre s’il tient encore.</translation>
    </message>
    <message id="problem.C150.title">
        <source>Findings behind a text changed</source>
        <translation>Les constats derrière un texte ont changé</translation>
    </message>
    <message id="problem.C150.why">
        <source>A text of the author’s began as a draft drawn from the findings, and what that draft rested on is no longer the same: another pick, or other data.</source>
        <translation>Un texte de l’auteur a commencé comme un projet tiré des constats, et ce sur quoi ce projet reposait n’est plus le même : autre sélection, ou autres données.</translation>
    </message>
    <message id="problem.C151.example">
        <source>“Thousands are almost certain; tens of thousands are likely.” → “Thousands are almost certain. Tens of thousands are likely.”</source>
        <translation>« Des milliers sont presque certains ; des dizaines de milliers sont probables. » → « Des milliers sont presque certains. Des dizaines de milliers sont probables. »</translation>
    </message>
    <message id="problem.C151.fix">
        <source>Make it two sentences, each with its own degree and its own basis.</source>
        <translation>Faites-en deux phrases, chacune avec son degré et ce qui la fonde.</translation>
    </message>
    <message id="problem.C151.title">
        <source>Two degrees of likelihood in one sentence</source>
        <translation>Deux degrés de probabilité dans une même phrase</translation>
    </message>
    <message id="problem.C151.why">
        <source>A judgement has one likelihood (ICD 203); of two in a sentence a reader cannot tell which one is meant.</source>
        <translation>Une appréciation a une seule probabilité (ICD 203) ; de deux dans une phrase, un lecteur ne peut dire laquelle vaut.</translation>
    </message>
    <message id="problems.column.code">
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message id="problems.column.do">
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message id="problems.column.message">
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message id="problems.column.place">
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message id="problems.column.severity">
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message id="problems.copied.many" numerus="yes">
        <source>{n} problems copied</source>
        <extracomment>For one: {n} problem copied</extracomment>
        <translation>
            <numerusform>{n} problème copié</numerusform>
            <numerusform>{n} problèmes copiés</numerusform>
        </translation>
    </message>
    <message id="problems.copy">
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message id="problems.error">
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message id="problems.errors.many" numerus="yes">
        <source>{n} errors</source>
        <extracomment>For one: {n} error</extracomment>
        <translation>
            <numerusform>{n} erreur</numerusform>
            <numerusform>{n} erreurs</numerusform>
        </translation>
    </message>
    <message id="problems.example">
        <source>Example</source>
        <translation>Exemple</translation>
    </message>
    <message id="problems.explain">
        <source>How to fix</source>
        <translation>Comment corriger</translation>
    </message>
    <message id="problems.explain.tip">
        <source>Why {code} is a problem, and what to do</source>
        <translation>Pourquoi {code} est un problème, et que faire</translation>
    </message>
    <message id="problems.filter">
        <source>Problems listed</source>
        <translation>Problèmes affichés</translation>
    </message>
    <message id="problems.filter.all">
        <source>Errors and warnings</source>
        <translation>Erreurs et avertissements</translation>
    </message>
    <message id="problems.filter.error">
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message id="problems.filter.warning">
        <source>Warnings only</source>
        <translation>Avertissements seulement</translation>
    </message>
    <message id="problems.fix">
        <source>Fix</source>
        <translation>Corriger</translation>
    </message>
    <message id="problems.fix.tip">
        <source>In your text: “{before}” becomes “{after}”</source>
        <translation>Dans votre texte : « {before} » devient « {after} »</translation>
    </message>
    <message id="problems.fix.title">
        <source>Fix does it for you</source>
        <translation>Corriger le fait pour vous</translation>
    </message>
    <message id="problems.fixed">
        <source>“{before}” is now “{after}”</source>
        <translation>« {before} » est maintenant « {after} »</translation>
    </message>
    <message id="problems.here">
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message id="problems.keys">
        <source>{next} next    {previous} previous</source>
        <translation>{next} suivant    {previous} précédent</translation>
    </message>
    <message id="problems.no_fix">
        <source>{code} is for you to decide: How to fix says what there is to do.</source>
        <translation>{code} est à vous de trancher : Comment corriger dit ce qu’il y a à faire.</translation>
    </message>
    <message id="problems.none">
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
    <message id="problems.none_to_show">
        <source>No problems were found: there is nothing to show.</source>
        <translation>Aucun problème n’a été trouvé : il n’y a rien à montrer.</translation>
    </message>
    <message id="problems.not_fixed">
        <source>Your text has changed since; nothing was fixed.</source>
        <translation>Votre texte a changé depuis ; rien n’a été corrigé.</translation>
    </message>
    <message id="problems.not_yet">
        <source>Problems are looked for when a brief is made; none is made yet.</source>
        <translation>Les problèmes sont recherchés quand une note est créée ; aucune ne l’est encore.</translation>
    </message>
    <message id="problems.show">
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message id="problems.show.nowhere">
        <source>It is about no place on a page</source>
        <translation>Il ne concerne aucun endroit d’une page</translation>
    </message>
    <message id="problems.show.tip">
        <source>Go to {place}</source>
        <translation>Aller à {place}</translation>
    </message>
    <message id="problems.title">
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message id="problems.undo">
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message id="problems.unmade">
        <source>Not looked for: the brief could not be made</source>
        <translation>Non cherchés : la note n’a pas pu être faite</translation>
    </message>
    <message id="problems.unmade_hint">
        <source>The brief could not be made: the message above the pages says why.</source>
        <translation>La note n’a pas pu être faite : le message au-dessus des pages dit pourquoi.</translation>
    </message>
    <message id="problems.warning">
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message id="problems.warnings.many" numerus="yes">
        <source>{n} warnings</source>
        <extracomment>For one: {n} warning</extracomment>
        <translation>
            <numerusform>{n} avertissement</numerusform>
            <numerusform>{n} avertissements</numerusform>
        </translation>
    </message>
    <message id="problems.what_to_do">
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message id="problems.why">
        <source>Why it is a problem</source>
        <translation>Pourquoi c’est un problème</translation>
    </message>
    <message id="problems.window">
        <source>How to fix {code}</source>
        <translation>Comment corriger {code}</translation>
    </message>
    <message id="proof.copied">
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message id="proof.copy">
        <source>Copy as &amp;text</source>
        <translation>Copier en &amp;texte</translation>
    </message>
    <message id="proof.drop">
        <source>Let go to begin.</source>
        <translation>Lâchez pour commencer.</translation>
    </message>
    <message id="proof.filter">
        <source>PDF documents (*.pdf);;All files (*)</source>
        <translation>Documents PDF (*.pdf);;Tous les fichiers (*)</translation>
    </message>
    <message id="proof.gone">
        <source>{path} is no longer there. Add it again from where it is now, or forget it.</source>
        <translation>{path} n’est plus là. Ajoutez la note de nouveau, de là où elle est à présent, ou oubliez-la.</translation>
    </message>
    <message id="proof.not_opened">
        <source>No program on this computer opened {path}. Open it from your file manager.</source>
        <translation>Aucun programme de cet ordinateur n’a ouvert {path}. Ouvrez-le depuis votre gestionnaire de fichiers.</translation>
    </message>
    <message id="proof.open">
        <source>&amp;Open file</source>
        <translation>&amp;Ouvrir le fichier</translation>
    </message>
    <message id="proof.open_folder">
        <source>Open fol&amp;der</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message id="proof.save">
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message id="proof.stop">
        <source>&amp;Stop</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message id="proof.stopped">
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message id="recent.clear">
        <source>&amp;Clear the list</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message id="recent.missing">
        <source>{name} (not found)</source>
        <translation>{name} (introuvable)</translation>
    </message>
    <message id="recent.none">
        <source>No case was open here yet</source>
        <translation>Aucune étude n’a encore été ouverte ici</translation>
    </message>
    <message id="recent.tidy">
        <source>Remove those &amp;not found</source>
        <translation>Retirer les &amp;introuvables</translation>
    </message>
    <message id="recovered.discard">
        <source>Discard</source>
        <translation>Écarter</translation>
    </message>
    <message id="recovered.discard.tip">
        <source>Go on without it; File &gt; Unsaved work still brings it back</source>
        <translation>Continuer sans lui ; Fichier &gt; Travail non enregistré le ramène toujours</translation>
    </message>
    <message id="recovered.gone">
        <source>Discarded. File &gt; Unsaved work still brings it back.</source>
        <translation>Écarté. Fichier &gt; Travail non enregistré le ramène toujours.</translation>
    </message>
    <message id="recovered.keep">
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message id="recovered.keep.tip">
        <source>Go on with it; nothing is saved until you save the case</source>
        <translation>Continuer avec lui ; rien n’est enregistré avant que vous n’enregistriez l’étude</translation>
    </message>
    <message id="recovered.told">
        <source>Your unsaved work is back: {about}.</source>
        <translation>Votre travail non enregistré est revenu : {about}.</translation>
    </message>
    <message id="report.busy">
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message id="report.details">
        <source>On the selected row</source>
        <translation>Sur la ligne sélectionnée</translation>
    </message>
    <message id="report.general">
        <source>On all of it</source>
        <translation>Sur l’ensemble</translation>
    </message>
    <message id="report.waiting">
        <source>The data pack is not open yet. This window fills as soon as it is.</source>
        <translation>Le jeu de données n’est pas encore ouvert. Cette fenêtre se remplit dès qu’il l’est.</translation>
    </message>
    <message id="role.buyer">
        <source>buyer</source>
        <translation>acheteur</translation>
    </message>
    <message id="role.controller">
        <source>controller</source>
        <translation>contrôleur</translation>
    </message>
    <message id="role.producer">
        <source>producer</source>
        <translation>producteur</translation>
    </message>
    <message id="role.target">
        <source>target</source>
        <translation>cible</translation>
    </message>
    <message id="role.transit">
        <source>transit</source>
        <translation>transit</translation>
    </message>
    <message id="scenarios.as_given">
        <source>As the data have it: {value}</source>
        <translation>Selon les données : {value}</translation>
    </message>
    <message id="scenarios.basis">
        <source>Basis of “{name}”</source>
        <translation>Fondement de « {name} »</translation>
    </message>
    <message id="scenarios.copy">
        <source>Copy as te&amp;xt</source>
        <translation>Copier en te&amp;xte</translation>
    </message>
    <message id="scenarios.fixed">
        <source>{value}; the data give no range</source>
        <translation>{value} ; les données ne donnent pas de fourchette</translation>
    </message>
    <message id="scenarios.notes">
        <source>What the model gives, and the sources of a parameter</source>
        <translation>Ce que donne le modèle, et les sources d’un paramètre</translation>
    </message>
    <message id="scenarios.one">
        <source>{central} {unit}</source>
        <translation>{central} {unit}</translation>
    </message>
    <message id="scenarios.picture">
        <source>Fan of shares by year</source>
        <translation>Éventail des parts par année</translation>
    </message>
    <message id="scenarios.range">
        <source>{low} to {high}, central {central} {unit}</source>
        <translation>{low} à {high}, central {central} {unit}</translation>
    </message>
    <message id="scenarios.region">
        <source>{region}: {part} percent of the draws</source>
        <translation>{region} : {part} % des tirages</translation>
    </message>
    <message id="scenarios.reset">
        <source>&amp;Reset all</source>
        <translation>Tout &amp;réinitialiser</translation>
    </message>
    <message id="scenarios.result">
        <source>What the model gives for 2030</source>
        <translation>Ce que le modèle donne pour 2030</translation>
    </message>
    <message id="scenarios.set">
        <source>Set to {value}; in the data {given}</source>
        <translation>Fixé à {value} ; dans les données {given}</translation>
    </message>
    <message id="scenarios.share">
        <source>{bloc}: {median} percent of effective compute ({low} to {high})</source>
        <translation>{bloc} : {median} pour cent de la puissance de calcul effective ({low} à {high})</translation>
    </message>
    <message id="scenarios.sources">
        <source>Sources of “{name}”</source>
        <translation>Sources de « {name} »</translation>
    </message>
    <message id="scenarios.text">
        <source>A slider runs over the range that the data give. What you move becomes that one value; the other parameters are drawn from their ranges. A model, no forecast: no brief prints your own values.</source>
        <translation>Un curseur parcourt la fourchette que donnent les données. Ce que vous déplacez devient cette seule valeur ; les autres paramètres sont tirés de leurs fourchettes. Un modèle, pas une prévision : aucune note n’imprime vos propres valeurs.</translation>
    </message>
    <message id="scenarios.value">
        <source>{value} {unit}</source>
        <translation>{value} {unit}</translation>
    </message>
    <message id="scenarios.window">
        <source>Scenarios to 2030</source>
        <translation>Scénarios jusqu’en 2030</translation>
    </message>
    <message id="setting.check_spelling">
        <source>Check the &amp;spelling of your text</source>
        <translation>Vérifier l’orthogra&amp;phe de votre texte</translation>
    </message>
    <message id="setting.check_spelling.tip">
        <source>In the language of the document, if that is English or French.</source>
        <translation>Dans la langue du document, si c’est l’anglais ou le français.</translation>
    </message>
    <message id="setting.data_age">
        <source>Wa&amp;rn when the data pack is older than</source>
        <translation>&amp;Avertir si le jeu de données a plus de</translation>
    </message>
    <message id="setting.data_age.tip">
        <source>The warning appears beside the version of the data pack. At 0 it never does.</source>
        <translation>L’avertissement paraît à côté de la version du jeu de données. À 0, jamais.</translation>
    </message>
    <message id="setting.data_age.unit">
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message id="setting.data_age.zero">
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message id="setting.document_author">
        <source>&amp;Author</source>
        <translation>&amp;Auteur</translation>
    </message>
    <message id="setting.document_author.hint">
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message id="setting.document_author.tip">
        <source>Who writes the brief.</source>
        <translation>Qui écrit la note.</translation>
    </message>
    <message id="setting.document_citations">
        <source>&amp;Style of citation</source>
        <translation>&amp;Style de citation</translation>
    </message>
    <message id="setting.document_citations.author-date">
        <source>Author and date</source>
        <translation>Auteur et date</translation>
    </message>
    <message id="setting.document_citations.notes">
        <source>Notes at the end</source>
        <translation>Notes en fin de texte</translation>
    </message>
    <message id="setting.document_citations.numbered">
        <source>Numbers in brackets</source>
        <translation>Numéros entre crochets</translation>
    </message>
    <message id="setting.document_citations.tip">
        <source>How the text leads to the sources.</source>
        <translation>Comment le texte mène aux sources.</translation>
    </message>
    <message id="setting.document_language">
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message id="setting.document_language.en">
        <source>English</source>
        <translation>English</translation>
    </message>
    <message id="setting.document_language.fr">
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message id="setting.document_language.none">
        <source>That of the window or the format</source>
        <translation>Celle de la fenêtre ou du format</translation>
    </message>
    <message id="setting.document_language.tip">
        <source>What is set here holds for new cases; each case can have its own.</source>
        <translation>Ce qui est réglé ici vaut pour les nouvelles études ; chacune peut avoir le sien.</translation>
    </message>
    <message id="setting.document_logo">
        <source>Lo&amp;go</source>
        <translation>Lo&amp;go</translation>
    </message>
    <message id="setting.document_logo.hint">
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message id="setting.document_logo.tip">
        <source>A PNG or JPEG picture, read anew for each new case.</source>
        <translation>Une image PNG ou JPEG, relue pour chaque nouvelle étude.</translation>
    </message>
    <message id="setting.document_marking">
        <source>Protective &amp;marking</source>
        <translation>&amp;Mention de protection</translation>
    </message>
    <message id="setting.document_marking.hint">
        <source>No marking</source>
        <translation>Aucune</translation>
    </message>
    <message id="setting.document_marking.tip">
        <source>Such as TLP:AMBER; it is printed on every page.</source>
        <translation>Par exemple TLP:AMBER ; elle paraît sur chaque page.</translation>
    </message>
    <message id="setting.document_office">
        <source>O&amp;ffice</source>
        <translation>Serv&amp;ice</translation>
    </message>
    <message id="setting.document_office.hint">
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message id="setting.document_office.tip">
        <source>For whom the author writes.</source>
        <translation>Pour qui l’auteur écrit.</translation>
    </message>
    <message id="setting.document_paper">
        <source>&amp;Paper</source>
        <translation>&amp;Papier</translation>
    </message>
    <message id="setting.document_paper.A4">
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message id="setting.document_paper.Letter">
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message id="setting.document_paper.none">
        <source>As the format says</source>
        <translation>Selon le format</translation>
    </message>
    <message id="setting.document_paper.tip">
        <source>The size of the pages.</source>
        <translation>La taille des pages.</translation>
    </message>
    <message id="setting.export_folder">
        <source>&amp;Folder</source>
        <translation>&amp;Dossier</translation>
    </message>
    <message id="setting.export_folder.hint">
        <source>Your folder for documents</source>
        <translation>Votre dossier de documents</translation>
    </message>
    <message id="setting.export_folder.tip">
        <source>The folder that is offered first.</source>
        <translation>Le dossier proposé en premier.</translation>
    </message>
    <message id="setting.export_pattern">
        <source>File &amp;name</source>
        <translation>&amp;Nom de fichier</translation>
    </message>
    <message id="setting.export_pattern.hint">
        <source>As the brief names itself</source>
        <translation>Comme la note se nomme</translation>
    </message>
    <message id="setting.export_pattern.tip">
        <source>Such as {country}-{format}-{to}. Fields: {country}, {code}, {class}, {chip}, {format}, {from}, {to}, {as_of}, {language}, {number}.</source>
        <translation>Par exemple {country}-{format}-{to}. Champs : {country}, {code}, {class}, {chip}, {format}, {from}, {to}, {as_of}, {language}, {number}.</translation>
    </message>
    <message id="setting.keys">
        <source>Keys of actions</source>
        <translation>Touches des actions</translation>
    </message>
    <message id="setting.keys.tip">
        <source>Under [keys], the actions whose keys are not the defaults, such as `export = [&quot;F9&quot;]`.</source>
        <translation>Sous [keys], les actions dont les touches ne sont pas celles par défaut, telles que `export = [&quot;F9&quot;]`.</translation>
    </message>
    <message id="setting.language">
        <source>&amp;Language of the window</source>
        <translation>&amp;Langue de la fenêtre</translation>
    </message>
    <message id="setting.language.en">
        <source>English</source>
        <translation>English</translation>
    </message>
    <message id="setting.language.fr">
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message id="setting.language.none">
        <source>Same as the system</source>
        <translation>Celle du système</translation>
    </message>
    <message id="setting.language.tip">
        <source>A brief has a language of its own. Every window changes at once.</source>
        <translation>Une note a sa propre langue. Chaque fenêtre change aussitôt.</translation>
    </message>
    <message id="setting.open_folder">
        <source>&amp;Open the folder after an export</source>
        <translation>&amp;Ouvrir le dossier après un export</translation>
    </message>
    <message id="setting.open_folder.tip">
        <source>In the file manager of the system.</source>
        <translation>Dans le gestionnaire de fichiers du système.</translation>
    </message>
    <message id="setting.restore_places">
        <source>&amp;Windows come back where they were</source>
        <translation>Les &amp;fenêtres reviennent à leur place</translation>
    </message>
    <message id="setting.restore_places.tip">
        <source>Their places and the widths of their panes.</source>
        <translation>Leurs places et les largeurs de leurs volets.</translation>
    </message>
    <message id="setting.text_size">
        <source>&amp;Text size of the window</source>
        <translation>&amp;Taille du texte</translation>
    </message>
    <message id="setting.text_size.100">
        <source>Normal (100%)</source>
        <translation>Normale (100 %)</translation>
    </message>
    <message id="setting.text_size.115">
        <source>Slightly larger (115%)</source>
        <translation>Un peu plus grande (115 %)</translation>
    </message>
    <message id="setting.text_size.130">
        <source>Large (130%)</source>
        <translation>Grande (130 %)</translation>
    </message>
    <message id="setting.text_size.150">
        <source>Very large (150%)</source>
        <translation>Très grande (150 %)</translation>
    </message>
    <message id="setting.text_size.90">
        <source>Small (90%)</source>
        <translation>Petite (90 %)</translation>
    </message>
    <message id="setting.text_size.tip">
        <source>Takes effect at the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message id="setting.theme">
        <source>C&amp;olors</source>
        <translation>C&amp;ouleurs</translation>
    </message>
    <message id="setting.theme.dark">
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
    <message id="setting.theme.light">
        <source>Light</source>
        <translation>Claires</translation>
    </message>
    <message id="setting.theme.system">
        <source>As the system has them</source>
        <translation>Celles du système</translation>
    </message>
    <message id="setting.theme.tip">
        <source>The pages of a brief stay white.</source>
        <translation>Les pages d’une note restent blanches.</translation>
    </message>
    <message id="settings.ask_file">
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message id="settings.ask_folder">
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message id="settings.choose">
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message id="settings.choose_for">
        <source>Choose… {name}</source>
        <translation>Choisir… {name}</translation>
    </message>
    <message id="settings.damaged">
        <source>A part of the settings file could not be read ({reason}); it is as by default. The file is kept as {path}.</source>
        <translation>Une partie du fichier des réglages n’a pas pu être lue ({reason}) ; elle est comme par défaut. Le fichier est conservé sous {path}.</translation>
    </message>
    <message id="settings.no_folder">
        <source>There is no such folder. Choose another.</source>
        <translation>Ce dossier n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message id="settings.no_line">
        <source>Write it in one line of at most {most} signs, without tabs.</source>
        <translation>Écrivez-le en une ligne de {most} signes au plus, sans tabulations.</translation>
    </message>
    <message id="settings.no_setting">
        <source>“{name}” is not a setting</source>
        <translation>« {name} » n’est pas un réglage</translation>
    </message>
    <message id="settings.no_value">
        <source>“{name}” cannot be “{value}”</source>
        <translation>« {name} » ne peut pas valoir « {value} »</translation>
    </message>
    <message id="settings.none_found">
        <source>No setting and no action holds these words.</source>
        <translation>Aucun réglage et aucune action ne contient ces mots.</translation>
    </message>
    <message id="settings.page.document">
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message id="settings.page.export">
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message id="settings.page.general">
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message id="settings.page.keys">
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message id="settings.pictures">
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message id="settings.reset">
        <source>&amp;Back to defaults</source>
        <translation>&amp;Valeurs par défaut</translation>
    </message>
    <message id="settings.reset_done">
        <source>This page has its defaults again.</source>
        <translation>Cette page a de nouveau ses valeurs par défaut.</translation>
    </message>
    <message id="settings.search">
        <source>Search settings and keys</source>
        <translation>Chercher réglages et touches</translation>
    </message>
    <message id="settings.undo">
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message id="settings.unreadable">
        <source>The settings file {path} cannot be read ({reason}); the defaults are used.</source>
        <translation>Le fichier des réglages {path} ne peut pas être lu ({reason}) ; les valeurs par défaut servent.</translation>
    </message>
    <message id="settings.window">
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message id="status.canceled">
        <source>Canceled</source>
        <translation>Annulé</translation>
    </message>
    <message id="status.export_empty">
        <source>Nothing to export yet: choose a country first.</source>
        <translation>Rien à exporter encore : choisissez d’abord un pays.</translation>
    </message>
    <message id="status.export_not_made">
        <source>Not exported: the brief of this pick was not made. Brief &gt; Make again makes it.</source>
        <translation>Non exportée : la note de cette sélection n’a pas été faite. Note &gt; Refaire la fait.</translation>
    </message>
    <message id="status.export_rejected">
        <source>Not exported: the pick has a mistake. Put right what is marked, then export.</source>
        <translation>Non exportée : la sélection contient une erreur. Corrigez ce qui est marqué, puis exportez.</translation>
    </message>
    <message id="status.export_waits">
        <source>Export follows as soon as the brief is ready.</source>
        <translation>L’export suit dès que la note est prête.</translation>
    </message>
    <message id="status.failed">
        <source>The brief could not be made.</source>
        <translation>La note n’a pas pu être créée.</translation>
    </message>
    <message id="status.no_draft">
        <source>There are no errors: Export PDF saves the brief. To mark it as a draft all the same, tick Draft below your text.</source>
        <translation>Aucune erreur ne subsiste : Exporter en PDF enregistre la note. Pour la marquer quand même comme projet, cochez Projet sous votre texte.</translation>
    </message>
    <message id="status.old_pack">
        <source>⚠ Data pack {version}, {n} days old</source>
        <translation>⚠ Jeu de données {version}, vieux de {n} jours</translation>
    </message>
    <message id="status.open">
        <source>Open file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message id="status.open_folder">
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message id="status.opening">
        <source>Opening the data pack…</source>
        <translation>Ouverture du jeu de données…</translation>
    </message>
    <message id="status.pack">
        <source>Data pack {version}</source>
        <translation>Jeu de données {version}</translation>
    </message>
    <message id="status.ready">
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message id="status.rendered">
        <source>Rendered in {seconds} s</source>
        <translation>Créée en {seconds} s</translation>
    </message>
    <message id="status.saved">
        <source>Saved to {path}</source>
        <translation>Enregistré sous {path}</translation>
    </message>
    <message id="status.stale">
        <source>The pick has a mistake; the pages shown are from the last good one.</source>
        <translation>La sélection a une erreur ; les pages affichées sont celles de la dernière bonne.</translation>
    </message>
    <message id="status.updating">
        <source>Updating…</source>
        <translation>Mise à jour…</translation>
    </message>
    <message id="step.check">
        <source>Checking the claims</source>
        <translation>Contrôle des affirmations</translation>
    </message>
    <message id="step.compare">
        <source>Comparing with the old brief</source>
        <translation>Comparaison avec l’ancienne note</translation>
    </message>
    <message id="step.compose">
        <source>Composing the pages</source>
        <translation>Composition des pages</translation>
    </message>
    <message id="step.gather">
        <source>Gathering the evidence</source>
        <translation>Réunion des preuves</translation>
    </message>
    <message id="step.judge">
        <source>Judging it by the rules</source>
        <translation>Jugement selon les règles</translation>
    </message>
    <message id="step.open">
        <source>Opening the data pack</source>
        <translation>Ouverture du jeu de données</translation>
    </message>
    <message id="step.read">
        <source>Reading the old brief</source>
        <translation>Lecture de l’ancienne note</translation>
    </message>
    <message id="step.seal">
        <source>Sealing the PDF</source>
        <translation>Scellement du PDF</translation>
    </message>
    <message id="step.typeset">
        <source>Typesetting</source>
        <translation>Mise en pages</translation>
    </message>
    <message id="strip.benchmarks">
        <source>Benchmark scores</source>
        <translation>Scores aux tests de référence</translation>
    </message>
    <message id="strip.by">
        <source>changed by {rules}</source>
        <translation>changé par {rules}</translation>
    </message>
    <message id="strip.chip_stock_estimates">
        <source>Chip stocks</source>
        <translation>Stocks de puces</translation>
    </message>
    <message id="strip.chips">
        <source>Chips</source>
        <translation>Puces</translation>
    </message>
    <message id="strip.claims">
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message id="strip.compute_by_country">
        <source>Computing capacity</source>
        <translation>Capacité de calcul</translation>
    </message>
    <message id="strip.cost_trends">
        <source>Cost trends</source>
        <translation>Tendances de coût</translation>
    </message>
    <message id="strip.diversion_cases">
        <source>Diversion cases</source>
        <translation>Affaires de détournement</translation>
    </message>
    <message id="strip.domestic_production">
        <source>Chinese production</source>
        <translation>Production chinoise</translation>
    </message>
    <message id="strip.entity_listings">
        <source>Listed entities</source>
        <translation>Entités inscrites</translation>
    </message>
    <message id="strip.gap_estimates">
        <source>Capability gap</source>
        <translation>Écart de capacités</translation>
    </message>
    <message id="strip.hbm">
        <source>Memory (HBM)</source>
        <translation>Mémoire (HBM)</translation>
    </message>
    <message id="strip.investment">
        <source>Investment</source>
        <translation>Investissement</translation>
    </message>
    <message id="strip.models">
        <source>AI models</source>
        <translation>Modèles d’IA</translation>
    </message>
    <message id="strip.name">
        <source>The answer through time, in both layers of law</source>
        <translation>La réponse dans le temps, dans les deux couches du droit</translation>
    </message>
    <message id="strip.rules">
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message id="strip.scenario_parameters">
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message id="strip.title">
        <source>Through time ({layer})</source>
        <translation>Dans le temps ({layer})</translation>
    </message>
    <message id="strip.trade">
        <source>Trade</source>
        <translation>Commerce</translation>
    </message>
    <message id="strip.vendor_revenue">
        <source>Vendor revenue</source>
        <translation>Chiffre d’affaires des fournisseurs</translation>
    </message>
    <message id="table.copy">
        <source>&amp;Copy rows</source>
        <translation>&amp;Copier les lignes</translation>
    </message>
    <message id="table.copy_all">
        <source>Cop&amp;y table</source>
        <translation>Copier la &amp;table</translation>
    </message>
    <message id="table.select_all">
        <source>Select &amp;all</source>
        <translation>Tout &amp;sélectionner</translation>
    </message>
    <message id="table.sort_by">
        <source>Sort by “{column}”</source>
        <translation>Trier par « {column} »</translation>
    </message>
    <message id="test.layer">
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message id="test.limit">
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message id="test.met">
        <source>Met</source>
        <translation>Atteint</translation>
    </message>
    <message id="test.metric">
        <source>Number tested</source>
        <translation>Nombre testé</translation>
    </message>
    <message id="test.not_met">
        <source>Not met</source>
        <translation>Non atteint</translation>
    </message>
    <message id="test.result">
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message id="test.unknown">
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message id="test.value">
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message id="text.add_word">
        <source>Add “{word}” to my words</source>
        <translation>Ajouter « {word} » à mes mots</translation>
    </message>
    <message id="text.empty">
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message id="text.empty.day">
        <source>2025-02-12</source>
        <translation>2025-02-12</translation>
    </message>
    <message id="text.empty.marking">
        <source>No marking</source>
        <translation>Aucune mention</translation>
    </message>
    <message id="text.empty.title">
        <source>Made from the pick</source>
        <translation>D’après la sélection</translation>
    </message>
    <message id="text.fold">
        <source>Notes on sections</source>
        <translation>Remarques par section</translation>
    </message>
    <message id="text.fold.tip">
        <source>Show the fields for a note at the end of each section</source>
        <translation>Afficher les champs d’une remarque à la fin de chaque section</translation>
    </message>
    <message id="text.no_slip">
        <source>The spelling check knows every word of your texts.</source>
        <translation>La vérification orthographique connaît tous les mots de vos textes.</translation>
    </message>
    <message id="text.no_spelling">
        <source>Spelling is not checked: nothing is written yet, the settings turn it off, or there is no list of words in the language of the document.</source>
        <translation>L’orthographe n’est pas vérifiée : rien n’est encore écrit, les réglages ne le veulent pas, ou il n’y a pas de liste de mots pour la langue du document.</translation>
    </message>
    <message id="text.no_such_mark">
        <source>“{mark}” cites nothing: pick a source or finding with [@ or [=, and close it with ]</source>
        <translation>« {mark} » ne cite rien : choisissez une source ou un constat par [@ ou [=, et fermez par ]</translation>
    </message>
    <message id="text.not_written">
        <source>These words are not yours: the format writes them.</source>
        <translation>Ces mots ne sont pas de vous : le format les écrit.</translation>
    </message>
    <message id="text.nothing_at_hand">
        <source>Select or find words on the pages first.</source>
        <translation>Sélectionnez ou cherchez d’abord des mots dans les pages.</translation>
    </message>
    <message id="text.of">
        <source>{n} of {most} words</source>
        <translation>{n} mots sur {most}</translation>
    </message>
    <message id="text.title">
        <source>Your text</source>
        <translation>Votre texte</translation>
    </message>
    <message id="text.unused.many" numerus="yes">
        <source>{n} texts of yours have no place in this format; they are kept.</source>
        <extracomment>For one: {n} text of yours has no place in this format; it is kept.</extracomment>
        <translation>
            <numerusform>{n} texte à vous n’a pas de place dans ce format ; il est conservé.</numerusform>
            <numerusform>{n} textes à vous n’ont pas de place dans ce format ; ils sont conservés.</numerusform>
        </translation>
    </message>
    <message id="text.words.many" numerus="yes">
        <source>{n} words</source>
        <extracomment>For one: {n} word</extracomment>
        <translation>
            <numerusform>{n} mot</numerusform>
            <numerusform>{n} mots</numerusform>
        </translation>
    </message>
    <message id="tip.about">
        <source>Show versions, the data pack, the layers of protection, and licenses</source>
        <translation>Montrer les versions, le jeu de données, les couches de protection et les licences</translation>
    </message>
    <message id="tip.another_format">
        <source>What can be changed about a brief, and how a format of your own comes in</source>
        <translation>Ce qui se change dans une note, et comment ajouter un format à soi</translation>
    </message>
    <message id="tip.attachments">
        <source>Everything that the brief carries: data, sources, template</source>
        <translation>Tout ce que porte la note : données, sources, modèle</translation>
    </message>
    <message id="tip.batch">
        <source>Make the briefs of many countries, chip classes and formats at once</source>
        <translation>Créer en une fois les notes de nombreux pays, classes de puces et formats</translation>
    </message>
    <message id="tip.browse">
        <source>Look through every dataset: sort, filter, see where each row comes from, draw a chart</source>
        <translation>Parcourir chaque table : trier, filtrer, voir d’où vient chaque ligne, tracer un graphique</translation>
    </message>
    <message id="tip.browse_evidence">
        <source>The records that the selected evidence rests on, as rows of their dataset</source>
        <translation>Les enregistrements sur lesquels repose la preuve sélectionnée, en lignes de leur table</translation>
    </message>
    <message id="tip.cancel">
        <source>Stop making the brief; the pages shown stay. Esc does it, too</source>
        <translation>Arrêter de créer la note ; les pages affichées restent. Échap le fait aussi</translation>
    </message>
    <message id="tip.changes">
        <source>Show which chips of a class changed their status between two days</source>
        <translation>Montrer quelles puces d’une classe ont changé de statut entre deux jours</translation>
    </message>
    <message id="tip.cite">
        <source>Pick a source or a finding from a list and cite it at the cursor; [@ or [= in a text does so, too</source>
        <translation>Choisir une source ou un constat dans une liste et le citer au curseur ; [@ ou [= dans un texte le fait aussi</translation>
    </message>
    <message id="tip.classify">
        <source>Ask what the rules of one day say about a chip</source>
        <translation>Demander ce que les règles d’un jour disent d’une puce</translation>
    </message>
    <message id="tip.compare">
        <source>Say what changed from one sealed brief to another, and why</source>
        <translation>Dire ce qui a changé d’une note scellée à une autre, et pourquoi</translation>
    </message>
    <message id="tip.continuous">
        <source>Show all pages, one below the other</source>
        <translation>Afficher toutes les pages, l’une sous l’autre</translation>
    </message>
    <message id="tip.copy">
        <source>Copy the text that is selected on the pages; there, Ctrl+C does it</source>
        <translation>Copier le texte sélectionné dans les pages ; là, Ctrl+C le fait</translation>
    </message>
    <message id="tip.copy_address">
        <source>Copy the address of the selected source</source>
        <translation>Copier l’adresse de la source sélectionnée</translation>
    </message>
    <message id="tip.copy_citation">
        <source>Copy the selected source, or all of them, in the citation style of the brief</source>
        <translation>Copier la source sélectionnée, ou toutes, dans le style de citation de la note</translation>
    </message>
    <message id="tip.copy_evidence">
        <source>Copy findings, records and sources for a spreadsheet</source>
        <translation>Copier constats, enregistrements et sources pour un tableur</translation>
    </message>
    <message id="tip.copy_problems">
        <source>Copy the problems listed, as text</source>
        <translation>Copier les problèmes affichés, en texte</translation>
    </message>
    <message id="tip.coverage">
        <source>Show what the data pack holds and lacks for the pick, dataset by dataset</source>
        <translation>Montrer ce que le jeu de données contient et n’a pas pour la sélection, table par table</translation>
    </message>
    <message id="tip.edit_words">
        <source>Go to where you wrote the words that are selected, found or clicked on the page</source>
        <translation>Aller là où vous avez écrit les mots sélectionnés, trouvés ou cliqués dans la page</translation>
    </message>
    <message id="tip.example">
        <source>China, data-center training GPUs, October 2022 to February 2025</source>
        <translation>Chine, GPU d’entraînement pour centre de données, octobre 2022 à février 2025</translation>
    </message>
    <message id="tip.explain_problem">
        <source>Say why it is a problem, and what to do about it</source>
        <translation>Dire pourquoi c’est un problème, et que faire</translation>
    </message>
    <message id="tip.export">
        <source>Save the brief exactly as the preview shows it</source>
        <translation>Enregistrer la note exactement comme l’aperçu la montre</translation>
    </message>
    <message id="tip.export_draft">
        <source>Save a brief with errors as it is shown, with Draft across every page</source>
        <translation>Enregistrer une note où des erreurs subsistent, marquée Projet en travers de chaque page, telle qu’elle est affichée</translation>
    </message>
    <message id="tip.export_more">
        <source>Save the figures, data, records and sources of the brief, with it or alone</source>
        <translation>Enregistrer les figures, données, enregistrements et sources de la note, avec elle ou seuls</translation>
    </message>
    <message id="tip.favorite">
        <source>Mark or unmark the country, to find it at the top of the list</source>
        <translation>Marquer ou démarquer le pays, pour le trouver en tête de la liste</translation>
    </message>
    <message id="tip.find">
        <source>Find words on the pages</source>
        <translation>Rechercher des mots dans les pages</translation>
    </message>
    <message id="tip.find_action">
        <source>Find any action by some of its letters, and do it</source>
        <translation>Trouver une action par quelques-unes de ses lettres, et l’exécuter</translation>
    </message>
    <message id="tip.find_next">
        <source>Go to the next place where the words are found</source>
        <translation>Aller à l’occurrence suivante</translation>
    </message>
    <message id="tip.find_previous">
        <source>Go to the place before where the words are found</source>
        <translation>Aller à l’occurrence précédente</translation>
    </message>
    <message id="tip.fit_page">
        <source>Show a whole page</source>
        <translation>Afficher une page entière</translation>
    </message>
    <message id="tip.fit_width">
        <source>Make the pages as wide as the preview</source>
        <translation>Rendre les pages aussi larges que l’aperçu</translation>
    </message>
    <message id="tip.fix_problem">
        <source>Fix the selected problem in your own words, where that needs no thought</source>
        <translation>Corriger le problème sélectionné dans vos propres mots, là où cela ne demande pas de réflexion</translation>
    </message>
    <message id="tip.focus_evidence">
        <source>Show the evidence and move the keyboard there</source>
        <translation>Afficher les preuves et y mener le clavier</translation>
    </message>
    <message id="tip.focus_pick">
        <source>Move the keyboard to the pick pane</source>
        <translation>Mener le clavier au volet de la sélection</translation>
    </message>
    <message id="tip.focus_preview">
        <source>Move the keyboard to the pages</source>
        <translation>Mener le clavier aux pages</translation>
    </message>
    <message id="tip.focus_problems">
        <source>Move the keyboard to the list of problems</source>
        <translation>Mener le clavier à la liste des problèmes</translation>
    </message>
    <message id="tip.focus_text">
        <source>Move the keyboard to the fields that you fill in</source>
        <translation>Mener le clavier aux champs que vous remplissez</translation>
    </message>
    <message id="tip.go_back">
        <source>Back to where you read before you followed a link or went to a heading</source>
        <translation>Revenir là où vous lisiez avant de suivre un lien ou d’aller à un titre</translation>
    </message>
    <message id="tip.go_forward">
        <source>Forward to where you went back from</source>
        <translation>Retourner là d’où vous êtes revenu</translation>
    </message>
    <message id="tip.go_to_page">
        <source>Type the number of the page to go to</source>
        <translation>Taper le numéro de la page où aller</translation>
    </message>
    <message id="tip.help">
        <source>Open the user guide at the chapter of this pane or window</source>
        <translation>Ouvrir le guide au chapitre de ce volet ou de cette fenêtre</translation>
    </message>
    <message id="tip.history">
        <source>Show how the rules treated a chip over time</source>
        <translation>Montrer comment les règles ont traité une puce dans le temps</translation>
    </message>
    <message id="tip.hits">
        <source>Show or hide the list of all places where the words are found</source>
        <translation>Afficher ou masquer la liste de toutes les occurrences</translation>
    </message>
    <message id="tip.install_pack">
        <source>Look at what a newer data pack changes, then bring it into use</source>
        <translation>Voir ce que change un jeu de données plus récent, puis le mettre en service</translation>
    </message>
    <message id="tip.library">
        <source>Find the briefs made here, and see which rest on what was superseded since</source>
        <translation>Trouver les notes créées ici, et voir lesquelles reposent sur ce qui a été remplacé depuis</translation>
    </message>
    <message id="tip.new_case">
        <source>Start with nothing picked and nothing written; unsaved work is left aside</source>
        <translation>Commencer sans sélection ni texte ; le travail non enregistré est mis de côté</translation>
    </message>
    <message id="tip.new_pick">
        <source>Choose another country</source>
        <translation>Choisir un autre pays</translation>
    </message>
    <message id="tip.next_evidence">
        <source>What the next number or citation on the pages rests on</source>
        <translation>Sur quoi repose le nombre ou la citation qui suit dans les pages</translation>
    </message>
    <message id="tip.next_figure">
        <source>Go to the next figure and show what it rests on</source>
        <translation>Aller à la figure suivante et montrer sur quoi elle repose</translation>
    </message>
    <message id="tip.next_link">
        <source>Move the keyboard to the next link or traced words; there, Enter follows it</source>
        <translation>Aller au clavier au lien ou aux mots retracés suivants ; là, Entrée le suit</translation>
    </message>
    <message id="tip.next_page">
        <source>Go to the next page</source>
        <translation>Aller à la page suivante</translation>
    </message>
    <message id="tip.next_problem">
        <source>Select the next problem in the list</source>
        <translation>Sélectionner le problème suivant de la liste</translation>
    </message>
    <message id="tip.next_slip">
        <source>Go to the next word that the spelling check does not know, with what may be meant</source>
        <translation>Aller au prochain mot que la vérification orthographique ne connaît pas, avec des corrections possibles</translation>
    </message>
    <message id="tip.open_address">
        <source>Hand the address of the selected source to the browser of this computer</source>
        <translation>Confier l’adresse de la source sélectionnée au navigateur de cet ordinateur</translation>
    </message>
    <message id="tip.open_case">
        <source>Open a case, or the case that a sealed PDF carries</source>
        <translation>Ouvrir une étude, ou celle que porte un PDF scellé</translation>
    </message>
    <message id="tip.outline">
        <source>Show or hide the headings beside the pages</source>
        <translation>Afficher ou masquer les titres à côté des pages</translation>
    </message>
    <message id="tip.own">
        <source>Add your own tables, and tick those that go into the brief</source>
        <translation>Ajouter vos propres tables, et cocher celles qui vont dans la note</translation>
    </message>
    <message id="tip.packs">
        <source>List the data packs at hand, and go back to a former one</source>
        <translation>Lister les jeux de données disponibles, et revenir à un précédent</translation>
    </message>
    <message id="tip.previous_evidence">
        <source>What the number or citation before rests on</source>
        <translation>Sur quoi repose le nombre ou la citation qui précède</translation>
    </message>
    <message id="tip.previous_figure">
        <source>Go to the figure before and show what it rests on</source>
        <translation>Aller à la figure précédente et montrer sur quoi elle repose</translation>
    </message>
    <message id="tip.previous_link">
        <source>Move the keyboard to the link or traced words before; there, Enter follows it</source>
        <translation>Aller au clavier au lien ou aux mots retracés précédents ; là, Entrée le suit</translation>
    </message>
    <message id="tip.previous_page">
        <source>Go to the page before</source>
        <translation>Aller à la page précédente</translation>
    </message>
    <message id="tip.previous_problem">
        <source>Select the problem before</source>
        <translation>Sélectionner le problème précédent</translation>
    </message>
    <message id="tip.print">
        <source>Print the pages that the preview shows</source>
        <translation>Imprimer les pages que montre l’aperçu</translation>
    </message>
    <message id="tip.quit">
        <source>Close Chipbrief</source>
        <translation>Fermer Chipbrief</translation>
    </message>
    <message id="tip.recent">
        <source>Open one of the cases and sealed PDFs that were open here last</source>
        <translation>Ouvrir une des études ou un des PDF scellés ouverts ici en dernier</translation>
    </message>
    <message id="tip.redo">
        <source>Do again what was taken back</source>
        <translation>Refaire ce qui a été annulé</translation>
    </message>
    <message id="tip.refresh">
        <source>Make the brief again from the pick as it stands</source>
        <translation>Refaire la note à partir de la sélection actuelle</translation>
    </message>
    <message id="tip.save_case">
        <source>Save the pick and your text, to go on with later</source>
        <translation>Enregistrer la sélection et votre texte, pour continuer plus tard</translation>
    </message>
    <message id="tip.save_case_as">
        <source>Save the case under another name</source>
        <translation>Enregistrer l’étude sous un autre nom</translation>
    </message>
    <message id="tip.save_figure_csv">
        <source>Save what the figure draws, with all digits, as CSV</source>
        <translation>Enregistrer ce que dessine la figure, avec tous ses chiffres, en CSV</translation>
    </message>
    <message id="tip.save_figure_png">
        <source>Save the figure as a picture</source>
        <translation>Enregistrer la figure comme image</translation>
    </message>
    <message id="tip.save_figure_svg">
        <source>Save the figure with its title and source line</source>
        <translation>Enregistrer la figure avec son titre et sa ligne de source</translation>
    </message>
    <message id="tip.scenarios">
        <source>Try other values for the parameters of the model, and see what follows</source>
        <translation>Essayer d’autres valeurs pour les paramètres du modèle, et voir ce qui suit</translation>
    </message>
    <message id="tip.select_all">
        <source>Select the text of all pages; there, Ctrl+A does it</source>
        <translation>Sélectionner le texte de toutes les pages ; là, Ctrl+A le fait</translation>
    </message>
    <message id="tip.settings">
        <source>Set colors, windows, warnings and export</source>
        <translation>Régler couleurs, fenêtres, avertissements et export</translation>
    </message>
    <message id="tip.show_evidence">
        <source>The pane on the right: what a number rests on</source>
        <translation>Le volet de droite : sur quoi repose un nombre</translation>
    </message>
    <message id="tip.show_problem">
        <source>Go to the place of the selected problem, on its page and in your text</source>
        <translation>Aller à l’endroit du problème sélectionné, dans sa page et dans votre texte</translation>
    </message>
    <message id="tip.single_page">
        <source>Show one page at a time</source>
        <translation>Afficher une page à la fois</translation>
    </message>
    <message id="tip.take_draft">
        <source>Take the text drawn from the findings into the field at hand, to edit it</source>
        <translation>Prendre dans le champ actif le texte tiré des constats, à retoucher</translation>
    </message>
    <message id="tip.theme_dark">
        <source>Light text on a dark window; the pages stay white</source>
        <translation>Texte clair sur fenêtre sombre ; les pages restent blanches</translation>
    </message>
    <message id="tip.theme_light">
        <source>Dark text on a light window</source>
        <translation>Texte sombre sur fenêtre claire</translation>
    </message>
    <message id="tip.theme_system">
        <source>Light or dark, as the system asks</source>
        <translation>Clair ou sombre, comme le système le demande</translation>
    </message>
    <message id="tip.thumbnails">
        <source>Show or hide small images of the pages beside them</source>
        <translation>Afficher ou masquer de petites images des pages à côté d’elles</translation>
    </message>
    <message id="tip.undo">
        <source>Take back the last change of the pick or of your text</source>
        <translation>Annuler le dernier changement de la sélection ou de votre texte</translation>
    </message>
    <message id="tip.unsaved">
        <source>Bring back work that was left aside or never saved</source>
        <translation>Retrouver un travail mis de côté ou jamais enregistré</translation>
    </message>
    <message id="tip.verify">
        <source>Rebuild sealed briefs from what they carry, and say what differs or is superseded</source>
        <translation>Reconstruire des notes scellées à partir de ce qu’elles portent, et dire ce qui diffère ou est remplacé</translation>
    </message>
    <message id="tip.zoom_in">
        <source>Show the pages larger</source>
        <translation>Agrandir les pages</translation>
    </message>
    <message id="tip.zoom_out">
        <source>Show the pages smaller</source>
        <translation>Réduire les pages</translation>
    </message>
    <message id="tip.zoom_reset">
        <source>Show the pages as large as on paper</source>
        <translation>Afficher les pages aussi grandes que sur papier</translation>
    </message>
    <message id="verdict.changed">
        <source>changed: what it carries is not what was sealed</source>
        <translation>modifiée : ce qu’elle porte n’est pas ce qui a été scellé</translation>
    </message>
    <message id="verdict.foreign">
        <source>not a sealed brief</source>
        <translation>pas une note scellée</translation>
    </message>
    <message id="verdict.not_compared">
        <source>not proved: it cannot be compared with a re-run of what it carries</source>
        <translation>non prouvée : elle ne peut pas être comparée à une reprise de ce qu’elle porte</translation>
    </message>
    <message id="verdict.not_rebuilt">
        <source>not proved: it cannot be rebuilt from what it carries</source>
        <translation>non prouvée : elle ne peut pas être reconstruite à partir de ce qu’elle porte</translation>
    </message>
    <message id="verdict.other_bytes">
        <source>same text, drawings and data, in other bytes</source>
        <translation>mêmes texte, dessins et données, en d’autres octets</translation>
    </message>
    <message id="verdict.other_content">
        <source>changed: a re-run shows other text, drawings or data</source>
        <translation>modifiée : une reprise montre d’autres textes, dessins ou données</translation>
    </message>
    <message id="verdict.unfinished">
        <source>not finished: the re-run took longer than the time that it was given</source>
        <translation>non achevée : la reprise a dépassé le temps qui lui était donné</translation>
    </message>
    <message id="verdict.unknown">
        <source>consistent: a re-run gives the same file, but of data or templates that are not those here</source>
        <translation>cohérente : une reprise donne le même fichier, mais à partir de données ou de modèles qui ne sont pas ceux d’ici</translation>
    </message>
    <message id="verdict.unread">
        <source>not checked: it could not be read in the time that it was given</source>
        <translation>non vérifiée : le fichier n’a pas pu être lu dans le temps qui lui était donné</translation>
    </message>
    <message id="verdict.verified">
        <source>verified: a re-run gives the same file</source>
        <translation>vérifiée : une reprise donne le même fichier</translation>
    </message>
    <message id="verify.about">
        <source>Each brief is rebuilt from what it carries; the file itself is only read. It may come from anybody: it is opened in a process of its own, which can reach nothing else.</source>
        <translation>Chaque note est reconstruite à partir de ce qu’elle porte ; le fichier lui-même n’est que lu. Il peut venir de n’importe qui : il est ouvert dans un processus à part, qui n’atteint rien d’autre.</translation>
    </message>
    <message id="verify.bytes">
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message id="verify.checking">
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message id="verify.choose">
        <source>Choose &amp;files…</source>
        <translation>Choisir des &amp;fichiers…</translation>
    </message>
    <message id="verify.choose_folder">
        <source>Choose fold&amp;er…</source>
        <translation>Choisir un doss&amp;ier…</translation>
    </message>
    <message id="verify.content">
        <source>Content
after a re-run</source>
        <translation>Contenu
après reprise</translation>
    </message>
    <message id="verify.copy_tip">
        <source>Copies the verdicts, once there are any</source>
        <translation>Copie les verdicts, dès qu’il y en a</translation>
    </message>
    <message id="verify.differences">
        <source>What differs</source>
        <translation>Ce qui diffère</translation>
    </message>
    <message id="verify.file">
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message id="verify.files.many" numerus="yes">
        <source>{n} files</source>
        <extracomment>For one: {n} file</extracomment>
        <translation>
            <numerusform>{n} fichier</numerusform>
            <numerusform>{n} fichiers</numerusform>
        </translation>
    </message>
    <message id="verify.foreign">
        <source>Nothing in it can be proved here. Only a PDF that Chipbrief has sealed carries what is needed; if it was once one, another program has saved it without that.</source>
        <translation>Rien n’y peut être prouvé ici. Seul un PDF que Chipbrief a scellé porte ce qu’il faut ; si c’en était un, un autre programme l’a enregistré sans cela.</translation>
    </message>
    <message id="verify.hashes">
        <source>Carried
files</source>
        <translation>Fichiers
portés</translation>
    </message>
    <message id="verify.hint">
        <source>Drop PDFs or a folder here, or choose them.</source>
        <translation>Déposez des PDF ou un dossier ici, ou choisissez-les.</translation>
    </message>
    <message id="verify.late">
        <source>Why it has no verdict</source>
        <translation>Pourquoi il n’y a pas de verdict</translation>
    </message>
    <message id="verify.levels">
        <source>Three levels</source>
        <translation>Trois niveaux</translation>
    </message>
    <message id="verify.longer">
        <source>More ti&amp;me</source>
        <translation>Plus de te&amp;mps</translation>
    </message>
    <message id="verify.longer_tip">
        <source>Checks again each file for which the time ran out, up to a minute each</source>
        <translation>Revérifie chaque fichier dont le temps s’est écoulé, jusqu’à une minute chacun</translation>
    </message>
    <message id="verify.more_time">
        <source>If you trust where it comes from, give it more time with the button {button}.</source>
        <translation>Si vous avez confiance en son origine, donnez-lui plus de temps avec le bouton {button}.</translation>
    </message>
    <message id="verify.none">
        <source>There is no PDF in what you chose: {names}.</source>
        <translation>Il n’y a pas de PDF dans ce que vous avez choisi : {names}.</translation>
    </message>
    <message id="verify.ok">
        <source>OK</source>
        <translation>Bon</translation>
    </message>
    <message id="verify.open_folder_tip">
        <source>Opens the folder of the file that is selected in the table</source>
        <translation>Ouvre le dossier du fichier sélectionné dans le tableau</translation>
    </message>
    <message id="verify.open_tip">
        <source>Opens the file that is selected in the table</source>
        <translation>Ouvre le fichier sélectionné dans le tableau</translation>
    </message>
    <message id="verify.progress">
        <source>Checking {n} of {total}: {name}</source>
        <translation>Vérification de {n} sur {total} : {name}</translation>
    </message>
    <message id="verify.reason">
        <source>Why it is no sealed brief</source>
        <translation>Pourquoi ce n’est pas une note scellée</translation>
    </message>
    <message id="verify.rests">
        <source>Superseded since it was made</source>
        <translation>Remplacé depuis qu’elle est faite</translation>
    </message>
    <message id="verify.superseded">
        <source>Superseded rules
and sources</source>
        <translation>Règles et sources
remplacées</translation>
    </message>
    <message id="verify.too_many">
        <source>These are {n} PDFs, and up to {most} can be checked at once. Choose fewer of them.</source>
        <translation>Ce sont {n} PDF, et on peut en vérifier {most} au plus à la fois. Choisissez-en moins.</translation>
    </message>
    <message id="verify.unchecked">
        <source>Stopped before it was checked</source>
        <translation>Arrêté avant sa vérification</translation>
    </message>
    <message id="verify.unknown">
        <source>What it was made of</source>
        <translation>De quoi elle est faite</translation>
    </message>
    <message id="verify.verdict">
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message id="verify.waiting">
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message id="verify.walls">
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message id="verify.window">
        <source>Verify briefs</source>
        <translation>Vérifier des notes</translation>
    </message>
    <message id="welcome.choose">
        <source>Choose a country…  {keys}</source>
        <translation>Choisir un pays…  {keys}</translation>
    </message>
    <message id="welcome.example">
        <source>Tr&amp;y the example: China, 2022–25</source>
        <translation>Essayer l’exemple : C&amp;hine, 2022–25</translation>
    </message>
    <message id="welcome.text">
        <source>Pick a country, a chip class and a window of time. You get a finished, cited PDF that carries its own evidence. Everything stays on this computer.</source>
        <translation>Choisissez un pays, une classe de puces et une période. Vous obtenez un PDF achevé et sourcé, qui porte ses propres preuves. Tout reste sur cet ordinateur.</translation>
    </message>
    <message id="welcome.title">
        <source>Make your first brief</source>
        <translation>Créez votre première note</translation>
    </message>
    <message id="window.all-years">
        <source>All years of the rules</source>
        <translation>Toutes les années des règles</translation>
    </message>
    <message id="window.close">
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message id="window.custom">
        <source>Custom dates</source>
        <translation>Vos propres dates</translation>
    </message>
    <message id="window.last-12-months">
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message id="window.since-last-rule">
        <source>Since the last rule</source>
        <translation>Depuis la dernière règle</translation>
    </message>
    <message id="window.since-october-2022">
        <source>Since October 2022</source>
        <translation>Depuis octobre 2022</translation>
    </message>
    <message id="window.tip">
        <source>{start} to {end}, the date of the data pack</source>
        <translation>{start} à {end}, la date du jeu de données</translation>
    </message>
    <message id="window.tip.rule">
        <source>{start} to {end}, the date of the data pack. {rule}</source>
        <translation>{start} à {end}, la date du jeu de données. {rule}</translation>
    </message>
</context>
</TS>
