'use strict';
// The page on which anybody checks an exported ledger. The file stays in this browser; there is nothing to send.

{
  const place = document.querySelector('[data-verify-ledger]');
  const verdict = place.querySelector('[data-verdict]');
  const input = place.querySelector('input[type=file]');
  const { locale } = place.dataset;
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dayInWords = (day) => dayFormat.format(new Date(day));

  /** A ready sentence of the page, with these values in its places. */
  const words = (name, values = {}) => {
    const made = place.querySelector(`#ledger-${name}`).content.cloneNode(true);
    const texts = document.createTreeWalker(made, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      node.data = node.data.replace(/\{(\w+)\}/g, (_, value) => values[value]);
    }
    return made;
  };
  const say = (...parts) => verdict.replaceChildren(...parts);

  /** The day that was signed for, as far as it can be read; else the day of the signature. */
  const dayOf = ({ signed, signedAt }) => {
    try {
      return dayInWords(JSON.parse(signed).day);
    } catch {
      return dayInWords(signedAt);
    }
  };
  const because = (fault) => place.querySelector(`#because-${fault.because}`).content.textContent.trim();
  const sentenceOf = (fault) => {
    const { traineeId, sequence, link } = fault;
    const known = { traineeId, sequence, because: because(fault) };
    return link
      ? words('fault', { ...known, entry: link.entryId, day: dayOf(link) })
      : words('fault-without', known);
  };

  /** What somebody can hold against what the organisation has published: its key, and the number of a day. */
  const toCompare = ({ keys, chains }) => {
    const roots = chains.flatMap(({ published: last }) =>
      last ? [words('root', { day: dayInWords(last.day), root: last.root.match(/.{1,8}/g).join(' ') })] : [],
    );
    return [...keys.map(({ publicKey }) => words('key', { key: publicKey })), ...roots];
  };

  const outcome = (ledger, { links, people, signatures, faults, ...stands }) => {
    if (faults.length > 0) return say(...faults.map(sentenceOf));
    const about = {
      links,
      people,
      organisation: ledger.organisation.name,
      day: dayInWords(ledger.exportedAt),
    };
    say(words(signatures ? 'holds' : 'unsure', about), words('stands', stands), ...toCompare(ledger));
  };

  const check = async (file) => {
    if (!window.crypto?.subtle) return say(words('unable'));
    say(words('checking', { file: file.name }));
    try {
      const ledger = JSON.parse(await file.text());
      const checked = await checkLedger(ledger);
      if (input.files[0] !== file) return;
      if (checked) outcome(ledger, checked);
      else say(words('unreadable', { file: file.name }));
    } catch {
      say(words('unreadable', { file: file.name }));
    }
  };

  place.querySelector('[data-without]').hidden = true;
  place.querySelector('[data-with]').hidden = false;
  const begin = () => input.files[0] && void check(input.files[0]);
  input.addEventListener('change', begin);
  // What is dropped reaches the field by another script, which tells nobody.
  place.addEventListener('drop', () => setTimeout(begin));
  begin();

  const offline = async () => {
    if (!window.isSecureContext || !navigator.serviceWorker) return;
    await navigator.serviceWorker.register('/service-worker.js');
    await navigator.serviceWorker.ready;
    place.querySelector('[data-kept]').hidden = !(await caches.match(location.pathname));
  };
  offline().catch(() => null);
}
