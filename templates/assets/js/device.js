'use strict';
// What somebody has typed about practice and Cairn does not have yet lies in this browser (IndexedDB), under the name of
// its reader. Signing out empties it; nothing of one person is shown to another or sent for them.

/** What a form sends, by name: one value, or a list of several. */
const byName = (entries) => {
  const all = new Map();
  for (const [name, value] of entries) all.set(name, [...(all.get(name) ?? []), value]);
  return all;
};
const asFields = (entries) =>
  Object.fromEntries([...byName(entries)].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
const asEntries = (fields) =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));

const device = (() => {
  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  let opened = null;
  const open = () => {
    const request = indexedDB.open('cairn', 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore('entries', { keyPath: ['reader', 'key'] });
    return asked(request);
  };
  /** Asks the store for something; what is written is written when this is done. */
  const within = async (mode, work) => {
    const database = await (opened ??= open());
    const transaction = database.transaction('entries', mode, { durability: 'strict' });
    const ended = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const [found] = await Promise.all([asked(work(transaction.objectStore('entries'))), ended]);
    return found;
  };

  const { reader } = document.body.dataset;
  return {
    reader,
    find: (key) => within('readonly', (entries) => entries.get([reader, key])),
    /** Of this reader, the latest first. */
    all: async () =>
      (await within('readonly', (entries) => entries.getAll()))
        .filter((entry) => entry.reader === reader)
        .sort((one, other) => other.at - one.at),
    put: (entry) => within('readwrite', (entries) => entries.put({ ...entry, reader })),
    remove: (key) => within('readwrite', (entries) => entries.delete([reader, key])),
    /** Saves what was typed with Cairn: what came of it, or in `trouble` why nothing did. */
    save: async ({ key, entries, version, mark, seen }) => {
      try {
        const answer = await fetch(`/practice-entries/unfinished/${key}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json', accept: 'application/json', 'cairn-reader': reader },
          body: JSON.stringify({ typed: asFields(entries), version, mark, seen }),
          keepalive: document.visibilityState === 'hidden',
        });
        if (answer.ok && !answer.redirected) return await answer.json();
        if (answer.status === 422) return { trouble: 'too-much' };
        const isOurs = answer.status >= 500 || answer.status === 429;
        return { trouble: isOurs ? 'lost' : 'signed-out' };
      } catch {
        return { trouble: 'lost' };
      }
    },
    /** Everything of this reader. */
    clear: () => within('readwrite', (entries) => entries.delete(IDBKeyRange.bound([reader], [reader, []]))),
  };
})();

/** A ready sentence of the page, with these values in its places. */
const sentence = (id, values = {}) => {
  const made = document.querySelector(`#${id}`).content.cloneNode(true);
  const texts = document.createTreeWalker(made, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: node } = texts;
    node.data = node.data.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
  }
  return made;
};

/** The language that days and times are written in: English without a country is British. */
const inWords = (style) => {
  const { lang } = document.documentElement;
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, style);
};
const momentInWords = (at) => inWords({ dateStyle: 'long', timeStyle: 'short' }).format(at);
