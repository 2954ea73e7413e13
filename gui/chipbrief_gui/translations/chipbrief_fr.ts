<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message id="about.busy">
        <source>Looking at this machine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.checked">
        <source>Its check finds {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.choose">
        <source>Select a part to read its license.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.copied">
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.copy">
        <source>C&amp;opy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.facts">
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.holds">
        <source>{rows} rows, {sources} sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.license">
        <source>License</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.licenses">
        <source>Licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.no_text">
        <source>This part brings no file with its license; its description names it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.off">
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.on">
        <source>in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.pack">
        <source>Data pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.part">
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.text">
        <source>Text of the license</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.title">
        <source>About Chipbrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.unstated">
        <source>none stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.version">
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.versions">
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.wall.calls">
        <source>No network, no other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.wall.files">
        <source>Files out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.wall.limits">
        <source>Limits on memory, time and files</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.walls">
        <source>Layers of protection around what reads pages and files of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="about.what">
        <source>Makes policy briefs on U.S. AI-chip export controls that carry their own evidence. Not legal advice. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.about">
        <source>&amp;About Chipbrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.batch">
        <source>Many &amp;briefs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.browse">
        <source>&amp;Browse the data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.changes">
        <source>&amp;What changed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.classify">
        <source>C&amp;lassify a chip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.compare">
        <source>&amp;Compare two briefs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.continuous">
        <source>Co&amp;ntinuous pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.copy">
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.copy_problems">
        <source>Copy all problem&amp;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.coverage">
        <source>&amp;Coverage of this pick…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.example">
        <source>Try the &amp;example</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.explain_problem">
        <source>&amp;How to fix it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.export">
        <source>E&amp;xport PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.export_draft">
        <source>Export as &amp;draft…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.favorite">
        <source>&amp;Favorite country</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.find">
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.find_action">
        <source>&amp;Find action…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.find_next">
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.find_previous">
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.fit_page">
        <source>&amp;Fit page</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.fit_width">
        <source>Fit &amp;width</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.fix_problem">
        <source>F&amp;ix it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.focus_pick">
        <source>Go to the pi&amp;ck</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.focus_preview">
        <source>Go to the p&amp;review</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.focus_problems">
        <source>Go to the pro&amp;blems</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.focus_text">
        <source>Go to your &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.go_to_page">
        <source>Page nu&amp;mber</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.help">
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.history">
        <source>Control &amp;history…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.hits">
        <source>&amp;List what is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.install_pack">
        <source>&amp;Install data pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.library">
        <source>&amp;Library of briefs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.new_case">
        <source>New &amp;case</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.new_pick">
        <source>&amp;New pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.next_page">
        <source>Ne&amp;xt page</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.next_problem">
        <source>&amp;Next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.open_case">
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.outline">
        <source>O&amp;utline</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.own">
        <source>Your &amp;tables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.packs">
        <source>Data &amp;packs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.previous_page">
        <source>&amp;Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.previous_problem">
        <source>&amp;Previous problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.quit">
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.recent">
        <source>&amp;Recent cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.redo">
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.refresh">
        <source>&amp;Make again</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.save_case">
        <source>&amp;Save case</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.save_case_as">
        <source>Save case &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.scenarios">
        <source>&amp;Scenarios to 2030…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.select_all">
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.settings">
        <source>Settin&amp;gs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.show_problem">
        <source>Sho&amp;w the problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.single_page">
        <source>Sin&amp;gle page</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.theme_dark">
        <source>&amp;Dark colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.theme_light">
        <source>&amp;Light colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.theme_system">
        <source>Colors of the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.thumbnails">
        <source>T&amp;humbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.undo">
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.unsaved">
        <source>&amp;Unsaved work…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.verify">
        <source>&amp;Verify briefs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.zoom_in">
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.zoom_out">
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="action.zoom_reset">
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="app.name">
        <source>Chipbrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.all">
        <source>Tick &amp;all shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.briefs.many" numerus="yes">
        <source>{n} briefs</source>
        <extracomment>For one: {n} brief</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="batch.browse">
        <source>Cho&amp;ose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.choose">
        <source>Tick countries, chip classes and formats on the left: every combination is a brief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.class">
        <source>Chip class</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.classes">
        <source>Chip classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.countries">
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.country">
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.done">
        <source>{made} made. Look through the first pages, then export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.done_some">
        <source>{made} made, {failed} not: select a row marked as an error to read why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.example">
        <source>Example: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.export">
        <source>E&amp;xport briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.exported">
        <source>{briefs} written to {folder}. Summary: {summary}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.exported_some">
        <source>{failed} could not be written to {folder}: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.exporting">
        <source>Writing {n} of {total}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.failed">
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.file">
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.find">
        <source>Find a country or a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.find.tip">
        <source>Type a name, a code, or a role such as “transit”. Enter ticks the first country of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.folder">
        <source>Fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.folder_title">
        <source>Folder for the briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.format">
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.formats">
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.gaps">
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.grid">
        <source>&amp;Briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.heading">
        <source>{n} · {start} to {end} · as of {as_of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.held">
        <source>{records} answer the pick, {own} of them about the country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.hindsight">
        <source>with hindsight</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.holds">
        <source>What the data pack holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.load">
        <source>&amp;Load plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.make">
        <source>&amp;Make briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.making">
        <source>{done} of {total} made · {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.more.many" numerus="yes">
        <source>{n} of them added by the plan</source>
        <extracomment>For one: {n} of them added by the plan</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="batch.name">
        <source>File &amp;names</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.name.hint">
        <source>As single briefs are named</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.name.tip">
        <source>A pattern. Fields: {fields}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.none">
        <source>&amp;Untick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.of_country">
        <source>Records of
the country</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.open">
        <source>Op&amp;en</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.page">
        <source>First page of the selected brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.pages">
        <source>First &amp;pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.pages.many" numerus="yes">
        <source>{n} pages</source>
        <extracomment>For one: {n} page</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="batch.pages.name">
        <source>First pages of the briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.pages.none">
        <source>The first page of each brief stands here as soon as it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.plan_filter">
        <source>Plans (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.plan_saved">
        <source>Plan saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.plan_tip">
        <source>The same file as for the command “chipbrief batch”</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.problems">
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.refused">
        <source>Not sealed: {errors}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.replace">
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.retry">
        <source>&amp;Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.save">
        <source>&amp;Save plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.starting">
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.state">
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.stopped">
        <source>Stopped. What is made stays; Make briefs goes on with the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.sure">
        <source>{there} in {folder} already, such as {first}. Replace?</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.there.many" numerus="yes">
        <source>{n} files of these names are</source>
        <extracomment>For one: {n} file of this name is</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="batch.waiting">
        <source>Not made yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.why">
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="batch.window">
        <source>Many briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.about">
        <source>Notes and &amp;gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.all">
        <source>{all} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.by">
        <source>&amp;By</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.caveats">
        <source>What must be said beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.cells">
        <source>The row</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.chart">
        <source>C&amp;hart</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.clear">
        <source>Clear &amp;filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.column">
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.columns">
        <source>Co&amp;lumns</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.copied">
        <source>Copied {n} rows with their columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.copy">
        <source>Cop&amp;y table</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.count">
        <source>Number of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.datasets">
        <source>&amp;Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.different">
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.filled">
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.filter">
        <source>Filter of {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.filter.csv">
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.filter.hint">
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.filter.png">
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.filter.svg">
        <source>Pictures (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.filter.tip">
        <source>Words: cells that contain them. =CHN: exactly that. != another. &gt;=300, &lt;2024-06: numbers and dates. &gt;=300 &amp; &lt;500: both. = alone: empty cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.from_memory">
        <source>{n} of {all} rows rest on memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.gaps">
        <source>Gaps for the pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.here">
        <source>&amp;Filter by this cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.hole">
        <source>{column}: {empty} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.holes">
        <source>Empty cells: not known, never zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.license">
        <source>License: {license}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.means">
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.memory">
        <source>From memory: recalled, and not yet read in a source. A brief marks it with †.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.none">
        <source>No row fits the filters. That is not evidence of absence. Escape in a filter clears it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.own">
        <source>{title} (yours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.own_tables">
        <source>Your &amp;tables…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.pack">
        <source>Data pack of {pack}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.packs">
        <source>Data &amp;packs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.picture">
        <source>Chart of the rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.quoted">
        <source>Read as quoted in {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.read">
        <source>How it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.row">
        <source>&amp;Row and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.row.none">
        <source>No row is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.rows">
        <source>{shown} of {all} rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.save">
        <source>&amp;Export rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.save_chart">
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.save_chart_as">
        <source>Sa&amp;ve chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.save_png">
        <source>As a &amp;picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.save_rows">
        <source>Export rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.save_svg">
        <source>As a &amp;drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.save_values">
        <source>Its &amp;values (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.saved">
        <source>Saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.search">
        <source>&amp;Search all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.search.hint">
        <source>Words in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.seen">
        <source>Seen: read in a source or a faithful copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.sort_down">
        <source>Sort from the &amp;most down</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.sort_off">
        <source>In the &amp;order of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.sort_up">
        <source>Sort from the &amp;least up</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.source">
        <source>[{id}] {what}. Quality: {quality}. Status: {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.sources.many" numerus="yes">
        <source>{n} sources</source>
        <extracomment>For one: {n} source</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="browse.superseded">
        <source>Superseded by [{id}].</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.table">
        <source>Rows of the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.too_many">
        <source>Copied the first {n} of {all} rows. Export them all as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.type">
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.unit">
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.unknown_source">
        <source>{name} (no id of the source register)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.what">
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="browse.window">
        <source>Browse the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="busy.title">
        <source>Making the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="calendar.name">
        <source>Calendar: arrows move, Enter takes the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="calendar.open">
        <source>Choose a day in a calendar (Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.edit">
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.empty">
        <source>Nothing picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.filter">
        <source>Cases (*.brief)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.mended">
        <source>{name} is damaged; this is what could be read, and the file stays as it is. {losses}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.not_kept">
        <source>Unsaved work could not be kept: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.open.filter">
        <source>Cases and sealed PDFs (*.brief *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.open.title">
        <source>Open a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.opened">
        <source>Opened {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.opened_read_only">
        <source>{name} is open in another window, so it is read-only here; Save asks for another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.read_only">
        <source>{name} is read-only here. Save it under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.recovered">
        <source>Your unsaved work is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.save.title">
        <source>Save the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.saved">
        <source>Saved {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.unnamed">
        <source>never saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="case.unsaved.none">
        <source>There is no unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="changes.after">
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="changes.ask">
        <source>Choose a destination above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="changes.before">
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="changes.chip">
        <source>Chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="changes.chips.many" numerus="yes">
        <source>{n} chips have another status</source>
        <extracomment>For one: {n} chip has another status</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="changes.heading">
        <source>{country}, {start} to {end}: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="changes.none">
        <source>No chip of this class has another status for {country} on {end} than on {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="changes.tab">
        <source>What chan&amp;ged</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="chip.all">
        <source>Show all chips</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="chip.hint">
        <source>Name, such as H20</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="class.chips.many" numerus="yes">
        <source>{n} chips</source>
        <extracomment>For one: {n} chip</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="classify.ask">
        <source>Fill in the question, then press Classify or Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.by_chip">
        <source>A chip of the data &amp;pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.by_numbers">
        <source>N&amp;umbers of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.copy">
        <source>Copy as te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.datacenter">
        <source>Made or marketed for data centers</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.density">
        <source>Performance density (TPP per mm²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.dram">
        <source>DRAM bandwidth (GB/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.end_user">
        <source>End user</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.go">
        <source>Cl&amp;assify</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.heading">
        <source>{chip} to {to}, as of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.interconnect">
        <source>Interconnect (GB/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.lacks">
        <source>Something is missing: give a chip or at least one number, and a destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.memory">
        <source>Memory bandwidth density (GB/s per mm²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.no">
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.not_modeled">
        <source>Not modeled</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.note">
        <source>&amp;Make a license note</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.numbers">
        <source>Numbers of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.otherwise">
        <source>Other answers, if what is open about the chip holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.seat">
        <source>headquarters {country}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.sources">
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.tab">
        <source>C&amp;lassify</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.tests">
        <source>Tests with their numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.tpp">
        <source>TPP (TOPS × bits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.transistors">
        <source>Transistors (billions)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.unknown">
        <source>Empty means: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.user">
        <source>&amp;End user, if known</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.user.tip">
        <source>A name: it is looked up among the listed entities that the data pack holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="classify.yes">
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.a">
        <source>&amp;Older brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.about">
        <source>Here stands what the two were made from, and which judgements, numbers, sources and passages differ. Each number is told with its cause: Chipbrief judges again what the older brief carries, and each time takes one more thing from the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.b">
        <source>&amp;Newer brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.choose_a">
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.choose_b">
        <source>Choos&amp;e…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.hint">
        <source>Drop two briefs here, or name them; they are then compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.json">
        <source>Save as &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.json_filter">
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.name">
        <source>{b} against {a}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.new">
        <source>Save the ne&amp;w brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.pdf">
        <source>Save as &amp;PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.saving">
        <source>Saving the comparison…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.sides">
        <source>The older brief and the newer one</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.swap">
        <source>Sw&amp;ap</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.two">
        <source>Two briefs are compared: the first two of what you dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.window">
        <source>Compare two briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="compare.working">
        <source>Comparing, and judging again to find the causes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="control.advice">
        <source>Not legal advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="control.window">
        <source>Control history</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="country.favorite">
        <source>favorite</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.ask">
        <source>Choose a country in the main window first: coverage is that of the pick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.caveats">
        <source>What must be said beside the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.choose">
        <source>Choose a country to see what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.dataset">
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.failed">
        <source>Could not be counted: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.first">
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.gaps.many" numerus="yes">
        <source>{n} gaps</source>
        <extracomment>For one: {n} gap</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="coverage.heading">
        <source>{country} · {chips} · {start} to {end} · as of {as_of} · data pack {pack}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.last">
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.later">
        <source>Known
later</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.legend">
        <source>Colored: used. Gray: of other times or known later. Shaded: the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.memory">
        <source>From
memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.missing">
        <source>What is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.more.many" numerus="yes">
        <source>and {n} more, under Details</source>
        <extracomment>For one: and {n} more, under Details</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="coverage.not_yet">
        <source>Shown once the words make a pick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.of_country">
        <source>Of the
country</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.open">
        <source>&amp;Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.own.many" numerus="yes">
        <source>{n} about the country itself</source>
        <extracomment>For one: {n} about the country itself</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="coverage.records">
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.records.many" numerus="yes">
        <source>{n} records</source>
        <extracomment>For one: {n} record</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="coverage.rests.many" numerus="yes">
        <source>{n} records rest on memory, not yet read in a source</source>
        <extracomment>For one: {n} record rests on memory, not yet read in a source</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="coverage.sources">
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.sources.many" numerus="yes">
        <source>{n} sources</source>
        <extracomment>For one: {n} source</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="coverage.strip.none">
        <source>{name}: none used; there are some of other times</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.strip.span">
        <source>{name}: used from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.strips">
        <source>Records over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.title">
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.undated">
        <source>Undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="coverage.window">
        <source>Coverage of the pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.again">
        <source>The same failed again, {n} times by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.again_short">
        <source>Something failed again inside Chipbrief, {n} times by now. Save the case and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.copied">
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.copy">
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.facts">
        <source>&amp;Facts for whoever mends it. Nothing is sent; look through them before you hand them on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.file">
        <source>They are kept in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.go_on">
        <source>&amp;Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.kept">
        <source>Your work is kept: it is written down as you type, and is back at the next start. You can go on, or save the case under a name of its own first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.more">
        <source>Since then {n} more failed; their facts are kept as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.quit">
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.save">
        <source>&amp;Save case now</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.title">
        <source>Something failed inside Chipbrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="crash.window">
        <source>Something failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.aca">
        <source>exception ACA: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.also">
        <source>Also: {rules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.by">
        <source>Decided by: {rule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.license_exception_hbm">
        <source>exception HBM: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.license_required">
        <source>license required: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.nac_notification">
        <source>notification: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.name">
        <source>Deciding rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.no_chips">
        <source>No chip of this class was known by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.nobody">
        <source>No rule asks for a license for chips of this class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.none">
        <source>no license: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="deciding.unknown">
        <source>not decided: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="drop.not_a_case">
        <source>{name} is no case: drop a *.brief file or a sealed PDF here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="export.blocked.many" numerus="yes">
        <source>Not exported: {n} errors stand. Mend them below, or export the pages as a draft, as they are shown.</source>
        <extracomment>For one: Not exported: {n} error stands. Mend it below, or export the pages as a draft, as they are shown.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="export.filter">
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="export.is_draft">
        <source>Errors stand, so the pages are marked as a draft. Mend what the problems below name, or export the draft as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="export.title">
        <source>Export PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="failure.close">
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="failure.export">
        <source>The PDF was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="failure.export.kept">
        <source>The brief is still open here: choose another folder or try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="failure.internal">
        <source>Something failed inside Chipbrief ({name}: {text}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="failure.kept">
        <source>The last good pages stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="failure.open">
        <source>The data pack could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="failure.render">
        <source>The brief could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="failure.retry">
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="find.do">
        <source>&amp;Do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="find.found">
        <source>Actions found</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="find.hint">
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="find.menu">
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="find.window">
        <source>Find action</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="format.picture">
        <source>First page of {format}, for the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.action">
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.back">
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.chapter">
        <source>Chapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.contents">
        <source>Contents of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.forward">
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.keys">
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.larger">
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.search">
        <source>Search the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.smaller">
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.tip">
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="help.window">
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.ask">
        <source>Choose a chip and a destination above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.by">
        <source>Changed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.caveats">
        <source>Caveats</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.changed_by">
        <source>Changed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.chip">
        <source>C&amp;hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.destination">
        <source>&amp;Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.from">
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.heading">
        <source>{chip} to {to}: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.headquarters">
        <source>Head&amp;quarters, if elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.headquarters.tip">
        <source>The country where the buyer or its parent has its headquarters. Empty: not considered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.layer">
        <source>La&amp;yer of law</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.layer.tip">
        <source>Enforced: what the agency says it applies. Codified: what the regulations say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.outcome">
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.paragraph">
        <source>Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.review">
        <source>Review policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.statuses.many" numerus="yes">
        <source>{n} statuses, one after another</source>
        <extracomment>For one: {n} status</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="history.tab">
        <source>Status over &amp;time</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="history.to">
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.added">
        <source>New datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.again">
        <source>This data pack is in use already. There is nothing to install.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.against">
        <source>Against the data pack in use ({former})</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.cancel">
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.comment">
        <source>The signer says: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.failed">
        <source>The data pack was not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.filter">
        <source>Data packs (*.zip);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.go">
        <source>&amp;Install</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.go_older">
        <source>&amp;Install the older one</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.heading">
        <source>{title}, {version}. Nothing is changed before you press Install.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.installing">
        <source>Installing {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.looking">
        <source>Checking {name} and comparing it with the data pack in use…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.more">
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.older">
        <source>This data pack is older ({version}) than the one in use ({former}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.refused">
        <source>This data pack cannot be installed. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.removed">
        <source>Datasets that are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.retracted">
        <source>Sources newly retracted</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.rows.added">
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.rows.changed">
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.rows.removed">
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.rows_added.many" numerus="yes">
        <source>{n} rows added</source>
        <extracomment>For one: {n} row added</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="install.rows_changed.many" numerus="yes">
        <source>{n} rows changed</source>
        <extracomment>For one: {n} row changed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="install.rows_removed.many" numerus="yes">
        <source>{n} rows removed</source>
        <extracomment>For one: {n} row removed</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="install.same">
        <source>No row differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.signer">
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.superseded">
        <source>Sources newly superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.trust">
        <source>Nobody whose key you trust vouches for it. Install it only if you know where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.warnings">
        <source>Warnings of the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="install.window">
        <source>Install data pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.actions">
        <source>Actions and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.add">
        <source>&amp;Add keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.cancel">
        <source>&amp;Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.change">
        <source>&amp;Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.clash">
        <source>{keys} belongs to “{other}”. Shall it be taken from there and given to “{action}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.done">
        <source>“{action}” now has {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.done_none">
        <source>“{action}” has no keys now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.file">
        <source>chipbrief-keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.first">
        <source>At first</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.list">
        <source>Keys of Chipbrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.none">
        <source>&amp;No keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.press">
        <source>Press the new keys for “{action}”; Escape keeps the old ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.refused">
        <source>{keys} cannot be used: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.reset">
        <source>As at &amp;first</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.save">
        <source>&amp;Save list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.save.filter">
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.save.title">
        <source>Save the list of keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.saved">
        <source>Saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.search">
        <source>Search actions and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.take">
        <source>&amp;Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.why.fields">
        <source>it edits the text in every field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.why.menus">
        <source>it opens menus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.why.moving">
        <source>it moves or presses something in every window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.why.system">
        <source>it belongs to the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.why.typing">
        <source>it types a sign; add Ctrl or Alt, or take a function key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="keys.why.unknown">
        <source>there are no such keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="layer.caveats">
        <source>Caveats ({layer})</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="layer.codified">
        <source>Codified</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="layer.codified.tip">
        <source>What the regulations say</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="layer.enforced">
        <source>Enforced</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="layer.enforced.tip">
        <source>What the agency says it applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="layer.memory">
        <source>A record that decides has not yet been read in its source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="layer.review">
        <source>Review: {review}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.add">
        <source>Add f&amp;iles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.adding">
        <source>Reading what was dropped…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.again">
        <source>Make again &amp;today</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.all">
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.as_of">
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.aside">
        <source>A damaged library was set aside as {path}, and a new one begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.briefs.many" numerus="yes">
        <source>{n} briefs.</source>
        <extracomment>For one: {n} brief.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="library.class">
        <source>Chip class: {chips}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.compare">
        <source>Com&amp;pare</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.country">
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.country_">
        <source>Co&amp;untry</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.details">
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.forget">
        <source>&amp;Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.forgotten.many" numerus="yes">
        <source>{n} briefs forgotten; their files stay.</source>
        <extracomment>For one: {n} brief forgotten; its file stays.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="library.format">
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.format_">
        <source>For&amp;mat</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.hash">
        <source>SHA-256: {hash}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.in_app">
        <source>Open &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.kept.many" numerus="yes">
        <source>{n} briefs kept.</source>
        <extracomment>For one: {n} brief kept.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="library.made">
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.making">
        <source>Making the brief again and comparing: {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.more">
        <source>And {n} more: search to find them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.none">
        <source>No brief is kept yet. Each brief that you export is listed here; add other sealed PDFs, or drop them or a folder on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.nothing">
        <source>No brief fits. Clear the search, or choose All.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.only_stale">
        <source>O&amp;nly superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.open">
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.pack">
        <source>Data pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.pages">
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.refused">
        <source>In all, {n} files could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.search">
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.search.hint">
        <source>Title, file or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.span">
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.stale.many" numerus="yes">
        <source>{n} rest on what has been superseded since.</source>
        <extracomment>For one: {n} rests on what has been superseded since.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="library.title">
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.undo">
        <source>Un&amp;do</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.unkept">
        <source>{path} was exported but not listed here. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.verify">
        <source>&amp;Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.window">
        <source>Library of briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="library.window_">
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.citations">
        <source>Citations</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.citations.author_date">
        <source>Author and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.citations.notes">
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.citations.numbered">
        <source>Numbered</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.draft">
        <source>Draft, in spite of errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.draft.tip">
        <source>Write DRAFT across every page, and let errors stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.language">
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.logo">
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.logo.change">
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.logo.choose">
        <source>Choose a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.logo.filter">
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.logo.remove">
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.of_format">
        <source>As the format says</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="look.paper">
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="menu.brief">
        <source>&amp;Brief</source>
        <translation>&amp;Note</translation>
    </message>
    <message id="menu.data">
        <source>&amp;Data</source>
        <translation>D&amp;onnées</translation>
    </message>
    <message id="menu.edit">
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message id="menu.file">
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message id="nothing.said">
        <source>Said in “{field}”; Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="nothing.say">
        <source>Say “no data”</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="nothing.sentence">
        <source>The data pack of {pack} has no records about {country} itself for the window of this brief. That is not evidence of absence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="nothing.title">
        <source>No records about {country} in this window. That is not evidence of absence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="nothing.widen">
        <source>Widen the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.add">
        <source>&amp;Add a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.add_it">
        <source>Add &amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.added">
        <source>Added “{name}” with {n}. Tick it to put it into the brief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.all_from">
        <source>One source &amp;for all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.all_from.tip">
        <source>Where the whole table comes from, in your own words; for a file without a source column</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.column">
        <source>{name}  ({sample})</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.columns">
        <source>Columns: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.country">
        <source>Column of the co&amp;untry</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.country.tip">
        <source>ISO codes such as CHN. A brief then prints the rows of its country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.date">
        <source>Column of the &amp;date</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.date.tip">
        <source>2024, 2024-06 or 2024-06-30. A brief then prints the rows of its window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.file">
        <source>Add {file}: what is it to be called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.filter">
        <source>Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.from">
        <source>From the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.heading">
        <source>{n} of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.list_columns">
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.list_rows">
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.list_title">
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.name">
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.name.tip">
        <source>Small letters, digits and hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.none">
        <source>No table yet. Add a CSV or XLSX file: its first row names the columns, and one of them is called “source”. If your columns have other names, you say which is which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.remove">
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.removed">
        <source>Removed “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.replace">
        <source>&amp;Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.replaces">
        <source>Add {file}: there is a table of that name already, and this one would take its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.role.no_source">
        <source>None: all rows have one source</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.role.none">
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.rows.many" numerus="yes">
        <source>{n} rows</source>
        <extracomment>For one: {n} row</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="own.sheet">
        <source>&amp;Sheet, if several</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.sheet.tip">
        <source>Which sheet of a workbook is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.source">
        <source>Colum&amp;n of the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.source.tip">
        <source>Says for each row where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.sure">
        <source>Remove “{name}” and all that is kept of it? The file it came from stays, and so do briefs already made. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.tables.many" numerus="yes">
        <source>{n} tables</source>
        <extracomment>For one: {n} table</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="own.text">
        <source>Tables of your own stand beside the data pack, never in it. Those that are ticked are printed in the brief as yours and sealed into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.title">
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.title.tip">
        <source>Printed above the table. Empty: the name of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.used">
        <source>In the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="own.window">
        <source>Your tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.back">
        <source>Go &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.back.tip">
        <source>Use the data pack that was in use before</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.count.many" numerus="yes">
        <source>{n} data packs</source>
        <extracomment>For one: {n} data pack</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="packs.damaged">
        <source>Damaged: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.fixed">
        <source>This window keeps the data pack that it was started with (--data); the other is used from the next start without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.heading">
        <source>{n} on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.in_use">
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.install">
        <source>&amp;Install file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.install_folder">
        <source>Install &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.installed">
        <source>Installed. The data pack of {version} is in use; before it was that of {former}. To go back: Data &gt; Data packs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.is_shipped">
        <source>The shipped data pack is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.no_former">
        <source>There is no former data pack to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.notes">
        <source>Mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.rows">
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.shipped">
        <source>Came with Chipbrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.signed">
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.sources">
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.state">
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.switched">
        <source>The data pack of {version} is in use; before it was that of {former}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.title">
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.to_shipped">
        <source>Use &amp;shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.to_shipped.tip">
        <source>Use the data pack that came with Chipbrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.version">
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.when">
        <source>Installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="packs.window">
        <source>Data packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.as_of">
        <source>&amp;As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.as_of.hint">
        <source>Same as To</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.as_of.tip">
        <source>The day whose law and knowledge apply. Left empty, it is the end of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.chip">
        <source>One ch&amp;ip</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.chip.all">
        <source>All chips of the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.class">
        <source>&amp;Chip class</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.country">
        <source>C&amp;ountry</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.country.all">
        <source>Show all countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.country.hint">
        <source>Type a name or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.date.tip">
        <source>A year, month or day: 2022, 2022-10 or 2022-10-07</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.format">
        <source>For&amp;mat</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.from">
        <source>F&amp;rom</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.hindsight">
        <source>&amp;Use later evidence (hindsight)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.hindsight.tip">
        <source>Also use what became known after the as-of day. The brief marks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.title">
        <source>Pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.to">
        <source>&amp;To</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="pick.window">
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.find">
        <source>Find on the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.find.at">
        <source>{n} of {hits}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.find.close">
        <source>Stop finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.find.hint">
        <source>Find on the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.find.hits.many" numerus="yes">
        <source>{n} places</source>
        <extracomment>For one: {n} place</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="preview.find.none">
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.of">
        <source>of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.page">
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.page_n">
        <source>Page {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.pages">
        <source>Pages of the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.percent">
        <source>{n} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.side">
        <source>Beside the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.side.hits">
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.side.outline">
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.side.thumbnails">
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.unreadable">
        <source>The brief was made, but its pages cannot be shown ({reason}). Export still writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.updating">
        <source>Updating… {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="preview.zoom">
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.column.code">
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.column.do">
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.column.message">
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.column.place">
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.column.severity">
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.copied.many" numerus="yes">
        <source>{n} problems copied</source>
        <extracomment>For one: {n} problem copied</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="problems.copy">
        <source>Copy all</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.error">
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.errors.many" numerus="yes">
        <source>{n} errors</source>
        <extracomment>For one: {n} error</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="problems.example">
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.explain">
        <source>How to fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.explain.tip">
        <source>Why {code} is a problem, and what to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.filter">
        <source>Problems listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.filter.all">
        <source>Errors and warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.filter.error">
        <source>Errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.filter.warning">
        <source>Warnings only</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.fix">
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.fix.tip">
        <source>In your text: “{before}” becomes “{after}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.fix.title">
        <source>Fix does it for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.fixed">
        <source>“{before}” is now “{after}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.here">
        <source>Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.keys">
        <source>{next} next    {previous} previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.no_fix">
        <source>{code} is for you to decide: How to fix says what there is to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.none">
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.not_fixed">
        <source>Your text has changed since; nothing was mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.show">
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.show.nowhere">
        <source>It is about no place on a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.show.tip">
        <source>Go to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.title">
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.undo">
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.warning">
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.warnings.many" numerus="yes">
        <source>{n} warnings</source>
        <extracomment>For one: {n} warning</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="problems.what_to_do">
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.why">
        <source>Why it is a problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="problems.window">
        <source>How to fix {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="proof.copied">
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="proof.copy">
        <source>Copy as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="proof.drop">
        <source>Let go to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="proof.filter">
        <source>PDF documents (*.pdf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="proof.not_opened">
        <source>No program on this computer opened {path}. Open it from your file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="proof.open">
        <source>&amp;Open file</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="proof.open_folder">
        <source>Open fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="proof.save">
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="proof.stop">
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="proof.stopped">
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="recent.clear">
        <source>&amp;Clear the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="recent.missing">
        <source>{name} (not found)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="recent.none">
        <source>No case was open here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="recent.tidy">
        <source>Remove those &amp;not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="report.busy">
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="report.details">
        <source>On the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="report.general">
        <source>On all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="report.waiting">
        <source>The data pack is not open yet. This window fills as soon as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="role.buyer">
        <source>buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="role.controller">
        <source>controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="role.producer">
        <source>producer</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="role.target">
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="role.transit">
        <source>transit</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.as_given">
        <source>As the data have it: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.basis">
        <source>Basis of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.copy">
        <source>Copy as te&amp;xt</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.fixed">
        <source>{value}; the data give no range</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.notes">
        <source>What the model gives, and the sources of a parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.one">
        <source>{central} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.picture">
        <source>Fan of shares by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.range">
        <source>{low} to {high}, central {central} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.region">
        <source>{region}: {part} of the draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.reset">
        <source>&amp;Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.result">
        <source>What the model gives for 2030</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.set">
        <source>Set to {value}; in the data {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.share">
        <source>{bloc}: {median} percent of effective compute ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.sources">
        <source>Sources of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.text">
        <source>A slider runs over the range that the data give. What you move becomes that one value; the other parameters are drawn from their ranges. A model, no forecast: no brief prints values of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.value">
        <source>{value} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="scenarios.window">
        <source>Scenarios to 2030</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.data_age">
        <source>&amp;Warn when the data pack is older than</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.data_age.tip">
        <source>The warning stands beside the version of the data pack. At 0 it never does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.data_age.unit">
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.data_age.zero">
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_author">
        <source>&amp;Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_author.hint">
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_author.tip">
        <source>Who writes the brief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_citations">
        <source>&amp;Style of citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_citations.author-date">
        <source>Author and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_citations.notes">
        <source>Notes at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_citations.numbered">
        <source>Numbers in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_citations.tip">
        <source>How the text leads to the sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_language">
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_language.en">
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_language.fr">
        <source>Français</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_language.none">
        <source>That of the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_language.tip">
        <source>What is set here holds for new cases; each case can have its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_logo">
        <source>Lo&amp;go</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_logo.hint">
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_logo.tip">
        <source>A PNG or JPEG picture, read anew for each new case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_marking">
        <source>Protective &amp;marking</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_marking.hint">
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_marking.tip">
        <source>Such as TLP:AMBER; it stands on every page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_office">
        <source>O&amp;ffice</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_office.hint">
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_office.tip">
        <source>For whom the author writes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_paper">
        <source>&amp;Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_paper.A4">
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_paper.Letter">
        <source>US Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_paper.none">
        <source>That of the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.document_paper.tip">
        <source>The size of the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.export_folder">
        <source>&amp;Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.export_folder.hint">
        <source>Your folder for documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.export_folder.tip">
        <source>The folder that is offered first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.export_pattern">
        <source>File &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.export_pattern.hint">
        <source>As the brief names itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.export_pattern.tip">
        <source>Such as {country}-{format}-{to}. Fields: {country}, {code}, {class}, {chip}, {format}, {from}, {to}, {as_of}, {language}, {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.keys">
        <source>Keys of actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.keys.tip">
        <source>Under [keys], the actions whose keys are others than at first, such as export = [&quot;F9&quot;].</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.language">
        <source>&amp;Language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.language.en">
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.language.fr">
        <source>Français</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.language.none">
        <source>As the system asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.language.tip">
        <source>A brief has a language of its own. Takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.open_folder">
        <source>&amp;Open the folder after an export</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.open_folder.tip">
        <source>In the file manager of the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.restore_places">
        <source>&amp;Windows come back where they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.restore_places.tip">
        <source>Their places and the widths of their panes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.text_size">
        <source>&amp;Text size of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.text_size.100">
        <source>Normal (100 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.text_size.115">
        <source>Larger (115 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.text_size.130">
        <source>Large (130 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.text_size.150">
        <source>Very large (150 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.text_size.90">
        <source>Small (90 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.text_size.tip">
        <source>Takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.theme">
        <source>C&amp;olors</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.theme.dark">
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.theme.light">
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.theme.system">
        <source>As the system asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="setting.theme.tip">
        <source>The pages of a brief stay white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.ask_file">
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.ask_folder">
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.choose">
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.choose_for">
        <source>Choose… {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.damaged">
        <source>A part of the settings file could not be read ({reason}); it is as by default. The file is kept as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.no_folder">
        <source>There is no such folder. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.none_found">
        <source>No setting and no action holds these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.page.document">
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.page.export">
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.page.general">
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.page.keys">
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.pictures">
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.reset">
        <source>&amp;Back to defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.reset_done">
        <source>This page is as it was at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.search">
        <source>Search settings and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.undo">
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.unreadable">
        <source>The settings file {path} cannot be read ({reason}); the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="settings.window">
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.export_empty">
        <source>Nothing to export yet: choose a country first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.export_old">
        <source>Not exported: the pages shown belong to an earlier pick. Put right what is marked, then export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.export_waits">
        <source>Export follows as soon as the brief is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.failed">
        <source>The brief could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.no_draft">
        <source>No error stands: Export PDF saves the brief. To mark it as a draft all the same, tick Draft below your text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.old_pack">
        <source>⚠ Data pack {version}, {n} days old</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.opening">
        <source>Opening the data pack…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.pack">
        <source>Data pack {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.ready">
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.rendered">
        <source>Rendered in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.saved">
        <source>Saved to {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.stale">
        <source>The pick has a mistake; the pages shown are from the last good one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="status.updating">
        <source>Updating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="step.check">
        <source>Checking the claims</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="step.compare">
        <source>Comparing with the old brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="step.compose">
        <source>Composing the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="step.gather">
        <source>Gathering the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="step.judge">
        <source>Judging it by the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="step.open">
        <source>Opening the data pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="step.pick">
        <source>Reading the pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="step.read">
        <source>Reading the old brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="step.seal">
        <source>Sealing the PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="step.typeset">
        <source>Typesetting</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="strip.by">
        <source>changed by {rules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="strip.name">
        <source>The answer through time, in both layers of law</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="strip.title">
        <source>Through time ({layer})</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="table.copy">
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="table.copy_all">
        <source>Cop&amp;y table</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="table.select_all">
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="table.sort_by">
        <source>Sort by “{column}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="test.layer">
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="test.limit">
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="test.met">
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="test.metric">
        <source>Number tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="test.not_met">
        <source>Not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="test.result">
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="test.unknown">
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="test.value">
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="text.day">
        <source>2025-02-12</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="text.of">
        <source>{n} of {most} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="text.title">
        <source>Your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="text.unused.many" numerus="yes">
        <source>{n} texts of yours have no place in this format; they are kept.</source>
        <extracomment>For one: {n} text of yours has no place in this format; it is kept.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="text.words.many" numerus="yes">
        <source>{n} words</source>
        <extracomment>For one: {n} word</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="tip.about">
        <source>Show versions, the data pack, the layers of protection, and licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.batch">
        <source>Make the briefs of many countries, chip classes and formats at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.browse">
        <source>Look through every dataset: sort, filter, see where each row comes from, draw a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.changes">
        <source>Show which chips of a class changed their status between two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.classify">
        <source>Ask what the rules of one day say about a chip</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.compare">
        <source>Say what changed from one sealed brief to another, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.continuous">
        <source>Show all pages, one below the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.copy">
        <source>Copy the text that is selected on the pages; there, Ctrl+C does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.copy_problems">
        <source>Copy the problems listed, as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.coverage">
        <source>Show what the data pack holds and lacks for the pick, dataset by dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.example">
        <source>China, data-center training GPUs, October 2022 to February 2025</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.explain_problem">
        <source>Say why it is a problem, and what to do about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.export">
        <source>Save the brief exactly as the preview shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.export_draft">
        <source>Save a brief in which errors stand, with Draft across every page, as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.favorite">
        <source>Mark or unmark the country, to find it at the top of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.find">
        <source>Find words on the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.find_action">
        <source>Find any action by some of its letters, and do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.find_next">
        <source>Go to the next place where the words stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.find_previous">
        <source>Go to the place before where the words stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.fit_page">
        <source>Show a whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.fit_width">
        <source>Make the pages as wide as the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.fix_problem">
        <source>Mend the selected problem in your own words, where that needs no thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.focus_pick">
        <source>Move the keyboard to the pick pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.focus_preview">
        <source>Move the keyboard to the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.focus_problems">
        <source>Move the keyboard to the list of problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.focus_text">
        <source>Move the keyboard to the fields that you fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.go_to_page">
        <source>Type the number of the page to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.help">
        <source>Open the user guide at the chapter of this pane or window</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.history">
        <source>Show how the rules treated a chip over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.hits">
        <source>Show or hide the list of all places where the words stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.install_pack">
        <source>Look at what a newer data pack changes, then bring it into use</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.library">
        <source>Find the briefs made here, and see which rest on what was superseded since</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.new_case">
        <source>Start with nothing picked and nothing written; unsaved work is left aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.new_pick">
        <source>Choose another country</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.next_page">
        <source>Go to the next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.next_problem">
        <source>Select the next problem in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.open_case">
        <source>Open a case, or the case that a sealed PDF carries</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.outline">
        <source>Show or hide the headings beside the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.own">
        <source>Add tables of your own, and tick those that go into the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.packs">
        <source>List the data packs at hand, and go back to a former one</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.previous_page">
        <source>Go to the page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.previous_problem">
        <source>Select the problem before</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.quit">
        <source>Close Chipbrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.recent">
        <source>Open one of the cases and sealed PDFs that were open here last</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.redo">
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.refresh">
        <source>Make the brief again from the pick as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.save_case">
        <source>Save the pick and your text, to go on with later</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.save_case_as">
        <source>Save the case under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.scenarios">
        <source>Try other values for the parameters of the model, and see what follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.select_all">
        <source>Select the text of all pages; there, Ctrl+A does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.settings">
        <source>Set colors, windows, warnings and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.show_problem">
        <source>Go to the place of the selected problem, on its page and in your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.single_page">
        <source>Show one page at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.theme_dark">
        <source>Light text on a dark window; the pages stay white</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.theme_light">
        <source>Dark text on a light window</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.theme_system">
        <source>Light or dark, as the system asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.thumbnails">
        <source>Show or hide small images of the pages beside them</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.undo">
        <source>Take back the last change of the pick or of your text</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.unsaved">
        <source>Bring back work that was left aside or never saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.verify">
        <source>Rebuild sealed briefs from what they carry, and say what differs or is superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.zoom_in">
        <source>Show the pages larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.zoom_out">
        <source>Show the pages smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="tip.zoom_reset">
        <source>Show the pages as large as on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.about">
        <source>Drop PDFs or a folder on this window, or choose them above. Each brief is rebuilt from what it carries; the file itself is only read. It may come from anybody: it is opened in a process of its own, which can reach nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.bytes">
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.checking">
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.choose">
        <source>Choose &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.choose_folder">
        <source>Choose fold&amp;er…</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.content">
        <source>Content
after a re-run</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.differences">
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.file">
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.files.many" numerus="yes">
        <source>{n} files</source>
        <extracomment>For one: {n} file</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message id="verify.foreign">
        <source>Nothing in it can be proved here. Only a PDF that Chipbrief has sealed carries what is needed; if it was once one, another program has saved it without that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.hashes">
        <source>Carried
files</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.hint">
        <source>Drop PDFs or a folder here, or choose them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.levels">
        <source>Three levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.none">
        <source>There is no PDF in what you chose: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.progress">
        <source>Checking {n} of {total}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.reason">
        <source>Why it is no sealed brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.rests">
        <source>Superseded since it was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.superseded">
        <source>Superseded
since</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.unchecked">
        <source>Stopped before it was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.verdict">
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.waiting">
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.walls">
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="verify.window">
        <source>Verify briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome.choose">
        <source>Choose a country…  {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome.example">
        <source>Try the &amp;example: China, 2022–25</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome.text">
        <source>Pick a country, a chip class and a window of time. You get a finished, cited PDF that carries its own evidence. Everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="welcome.title">
        <source>Make your first brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="window.all-years">
        <source>All years of the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="window.close">
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="window.custom">
        <source>Dates of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="window.last-12-months">
        <source>Last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="window.since-last-rule">
        <source>Since the last rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="window.since-october-2022">
        <source>Since October 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="window.tip">
        <source>{start} to {end}, the date of the data pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message id="window.tip.rule">
        <source>{start} to {end}, the date of the data pack. {rule}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
