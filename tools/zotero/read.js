// SPDX-License-Identifier: Apache-2.0
// What Zotero keeps of files of sources: node read.js FOLDER FILE... prints JSON, a list of items per file.
//
// FOLDER holds Zotero's own repositories, as zotero.py says. Its importers find out themselves whose file it
// is, its translation framework runs them, and the desktop application's `Item.fromJSON` decides what an
// item keeps, what moves to Extra, and what is dropped. Only the database behind that is ours.
"use strict";

const fs = require("fs");
const path = require("path");

const [home, ...files] = process.argv.slice(2);
const load = (...names) => require(path.resolve(home, ...names));
const text = (...names) => fs.readFileSync(path.resolve(home, ...names), "utf8").replace(/^\uFEFF/, "");

const Zotero = (globalThis.Zotero = {
  isNode: true, isServer: true, locale: "en-US", version: "7.0", setTimeout,
  debug() {}, warn() {}, logError(error) { console.error(error); },
  Prefs: { get() {}, set() {}, clear() {} }, Proxies: {}, Debug: { log() {} },
});
const translate = (name) => load("translate/src", name);
const utilities = (name) => load("utilities", name);
Zotero.Promise = translate("promise");
Zotero.OpenURL = utilities("openurl");
Zotero.Date = utilities("date");
Zotero.Utilities = { ...utilities("utilities"), XRegExp: utilities("xregexp-all"), Item: utilities("utilities_item") };
Zotero.Utilities.Translate = translate("utilities_translate");
utilities("xregexp-unicode-zotero")(Zotero.Utilities.XRegExp);
Zotero.Date.init(utilities("resource/dateFormats.json"));
Zotero.Schema = utilities("schema");
Zotero.Schema.init(text("zotero-schema/schema.json"));
Object.assign(Zotero, utilities("cachedTypes"));
const schema = utilities("resource/zoteroTypeSchemaData");
Zotero.setTypeSchema(schema);
Zotero.Translators = translate("translators");
Zotero.Translator = translate("translator");
Zotero.RDF = { AJAW: translate("rdf/init") };
Zotero.Translate = translate("translation/translate");
(0, eval)(text("translate/src/translation/sandboxManager.js"));
Zotero.Translate.ItemSaver = class {
  async saveItems(items) { return items; }
  saveCollection() {}
};

// The importers, as the application has them: all of them, the best first.
const importers = fs.readdirSync(path.join(home, "translators")).filter((name) => name.endsWith(".js"))
  .map((name) => text("translators", name))
  .map((code) => [/^\s*{[\S\s]*?}\s*?[\r\n]/.exec(code.slice(0, code.indexOf('"lastUpdated"') + 50)), code])
  .filter(([head]) => head)
  .map(([head, code]) => ({ ...JSON.parse(head[0]), code, cacheCode: true }))
  .filter((info) => info.translatorType & 1)
  .map((info) => new Zotero.Translator(info))
  .sort((one, other) => one.priority - other.priority);
Object.assign(Zotero.Translators, {
  get: (id) => importers.find((importer) => importer.translatorID === id) || false,
  getAllForType: async () => importers.slice(),
  getCodeForTranslator: async (importer) => importer.code,
});

// What `Item.fromJSON` asks of the database, from the same schema.
const fields = Zotero.ItemFields;
const mapped = {};
for (const type of Object.values(schema.itemTypes))
  for (const [field, base] of Object.entries(type[5] || {})) (mapped[base] ||= new Set()).add(Number(field));
const specific = fields.getFieldIDFromTypeAndBase.bind(fields);
Object.assign(fields, {
  getAll: () => Object.entries(schema.fields).map(([id, [name]]) => ({ id: Number(id), name })),
  getTypeFieldsFromBase: (base, names) =>
    [...(mapped[fields.getID(base)] || [])].map((id) => (names ? fields.getName(id) : id)),
  getFieldIDFromTypeAndBase: (type, field) => {
    const id = fields.getID(field);
    const found = fields.isBaseField(id) && specific(type, id);
    return found ? Number(found) : fields.isValidForType(id, type) && id;
  },
});
Zotero.CreatorTypes.getAll = () =>
  Object.entries(schema.creatorTypes).map(([id, [name]]) => ({ id: Number(id), name }));

/** Return the lines of a source from one that starts with `head` to the next that `ends` it. */
function cut(source, head, ends) {
  const lines = source.split("\n");
  const start = lines.findIndex((line) => line.startsWith(head));
  if (start < 0) throw new Error(`Zotero's source has no "${head}" any more.`);
  const end = lines.findIndex((line, number) => number > start && ends.test(line));
  return lines.slice(start, end + 1).join("\n");
}

const internal = text("zotero/chrome/content/zotero/xpcom/utilities_internal.js");
const methods = ["extractExtraFields", "combineExtraFields", "_normalizeExtraKey", "camelToTitleCase"];
const cuts = methods.map((name) => cut(internal, `\t${name}: function`, /^\t},?$/).replace(/,?$/, ","));
Zotero.Utilities.Internal = eval(`({${cuts.join("\n")}})`);

class Item {
  data = {};
  creators = [];
  tags = [];
  _collections = [];
  setType(id) { this.itemTypeID = this._itemTypeID = id; }
  setField(field, value) {
    const id = fields.getFieldIDFromTypeAndBase(this.itemTypeID, field) || fields.getID(field);
    if (!fields.isValidForType(id, this.itemTypeID)) throw new Error(`${field} is not valid for the type`);
    const name = fields.getName(id);
    if (value === false || value === "") delete this.data[name];
    else this.data[name] = name === "extra" ? value.trim() : String(value).trim().replace(/[\r\n]+/g, " ");
  }
  getField(field) { return this.data[fields.getName(field)] || ""; }
  getUsedFields() { return Object.keys(this.data); }
  setCreators(creators) { this.creators = creators; }
  getCreators() { return this.creators; }
  setTags(tags) { this.tags = tags; }
  setCollections() {}
  isNote() { return false; }
  isAttachment() { return false; }
  isAnnotation() { return false; }
}
const head = "Zotero.Item.prototype.fromJSON = ";
const fromJSON = cut(text("zotero/chrome/content/zotero/xpcom/data/item.js"), head, /^};?$/);
Item.prototype.fromJSON = eval(`(${fromJSON.slice(head.length).replace(/;\s*$/, "")})`);

/** Return what Zotero keeps of an item that an importer made, and the CSL that it makes of that. */
function kept({ attachments, notes, dateAdded, dateModified, seeAlso, version, id, itemID, path, ...rest }) {
  const item = new Item();
  item.fromJSON(rest);
  const whole = {
    itemType: Zotero.ItemTypes.getName(item.itemTypeID), ...item.data, creators: item.creators,
    tags: item.tags.map((tag) => tag.tag || tag), notes: (notes || []).map((note) => note.note || note),
  };
  return { ...whole, csl: Zotero.Utilities.Item.itemToCSLJSON(structuredClone(whole)) };
}

/** Return the items that Zotero keeps of a file. */
async function read(file) {
  const job = new Zotero.Translate.Import();
  job.setString(fs.readFileSync(file, "utf8"));
  job.setHandler("error", (_job, error) => { throw error; });
  const [first] = await job.getTranslators();
  if (!first) throw new Error(`No importer of Zotero's knows ${file}.`);
  job.setTranslator(first);
  return (await job.translate({ libraryID: 1 })).map((item) => kept(JSON.parse(JSON.stringify(item))));
}

(async () => {
  const made = {};
  for (const file of files) made[file] = await read(file);
  process.stdout.write(JSON.stringify(made));
})();
