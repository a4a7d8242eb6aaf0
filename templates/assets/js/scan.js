'use strict';
// The page that checks certificates with a camera, and without a connection. Its form works without it.

{
  const place = document.querySelector('[data-scan]');
  const find = (selector) => place.querySelector(selector);
  const { locale, here, found, jsqr, noble } = place.dataset;
  const [result, says, form] = [
    find('[data-result]'),
    find('[data-told]'),
    find('form:not([data-keep-form])'),
  ];
  const field = form.querySelector('[name=code]');
  const dayFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const momentFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const day = (iso) => dayFormat.format(new Date(`${iso}T00:00:00Z`));
  const moment = (iso) => momentFormat.format(new Date(iso));

  // --- words -------------------------------------------------------------------------------------------------------

  /** A ready part of the page, with these values in its places. */
  const part = (name, values = {}) => {
    const made = find(`#scan-${name}`).content.cloneNode(true);
    const texts = document.createTreeWalker(made, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      node.data = node.data.replace(/\{(\w+)\}/g, (_, value) => values[value] ?? '');
    }
    return made;
  };
  const words = (name, values) => part(name, values).textContent.trim();
  const say = (...parts) => says.replaceChildren(...parts);

  // --- one certificate ---------------------------------------------------------------------------------------------

  const slugOf = (did) => (did.startsWith(here) ? did.slice(here.length) : null);

  /** Keeps an organisation of this site if it can be reached; without a connection things stay as they are. */
  const keep = async (slug) => {
    if (!slug || !navigator.onLine) return null;
    const kept = await keepIssuer(slug).catch(() => null);
    listKept();
    return kept;
  };

  const placesOf = (compact, issuer, asOf) => ({
    holder: compact.cut.holder ? words('cut', { text: compact.holder }) : compact.holder,
    programme: compact.cut.programme ? words('cut', { text: compact.programme }) : compact.programme,
    issuer: issuer?.name ?? compact.issuer,
    number: compact.number,
    code: compact.code,
    validFrom: day(compact.validFrom),
    validUntil: compact.validUntil ? day(compact.validUntil) : words('no-end'),
    graceUntil: compact.validUntil ? day(graceEnd(compact.validUntil, compact.graceDays)) : '',
    asOf: asOf ? moment(asOf) : '',
    checked: moment(new Date().toISOString()),
  });

  const show = (compact, issuer, { answer, because, checks, asOf, known }) => {
    const values = placesOf(compact, issuer, asOf);
    const article = part(`result-${answer}`, { ...values, sentence: words(`cause-${because}`, values) });
    if (!known) article.querySelector('.facts').remove();
    article
      .querySelector('[data-checks]')
      .replaceChildren(...checks.map((check) => part(`check-${check.name}-${check.because}`, values)));
    const online = article.querySelector('[data-online]');
    if (slugOf(compact.issuer)) online.href = `${found}${compact.code}`;
    else online.remove();
    result.replaceChildren(article);
    say();
    result.querySelector('h2').focus();
  };

  const checkCompact = async (compact) => {
    say(part('checking'));
    await keep(slugOf(compact.issuer));
    const issuer = keptIssuer(compact.issuer);
    const otherwise = () => import(noble);
    show(compact, issuer, await judgeCompact(compact, issuer, { now: Date.now(), otherwise }));
  };

  /** A link leads to its page; without a connection it waits. */
  const follow = async (code) => {
    const asked = { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(8000) };
    const answer = await fetch(`/v/${code}`, asked).catch(() => null);
    if (!answer) {
      rememberLater(code);
      listLater();
      return say(part('waits', { code }));
    }
    if (answer.ok) await keep((await answer.json()).issuer.slug);
    location.assign(`${found}${code}`);
  };

  const codeIn = (text) => /^(?:https?:\/\/\S*)?\/v\/([0-9A-Z-]{13,16})$/i.exec(text.trim())?.[1];

  const take = (text) => {
    const compact = readCompact(text);
    const code = codeIn(text);
    if (compact) return void checkCompact(compact);
    if (code) return void follow(code.toUpperCase());
    say(part('no-certificate'));
  };

  // --- camera, pictures, typing ------------------------------------------------------------------------------------

  const load = () =>
    new Promise((resolve, reject) => {
      if (window.jsQR) return resolve(window.jsQR);
      const script = document.createElement('script');
      script.src = jsqr;
      script.onload = () => resolve(window.jsQR);
      script.onerror = reject;
      document.head.append(script);
    });
  let finder;
  const finding = () => (finder ??= codeFinder(load));
  const [start, halt, frame] = [find('[data-start]'), find('[data-stop]'), find('[data-frame]')];
  let stop = null;
  const looking = (on) => {
    frame.hidden = halt.hidden = !on;
    start.hidden = on;
    if (!on) stop = stop?.();
  };
  start.addEventListener('click', async () => {
    looking(true);
    halt.focus();
    say(part('looking'));
    try {
      stop = await lookThrough(find('video'), await finding(), (text) => {
        looking(false);
        take(text);
      });
    } catch (failure) {
      looking(false);
      start.focus();
      say(part(failure.name === 'NotAllowedError' ? 'refused' : 'no-camera'));
    }
  });
  halt.addEventListener('click', () => {
    looking(false);
    start.focus();
    say();
  });

  const picture = find('input[type=file]');
  const readPicture = async () => {
    const [file] = picture.files;
    if (!file) return;
    say(part('reading'));
    try {
      const bitmap = await createImageBitmap(file);
      const text = await (await finding())(bitmap, bitmap.width, bitmap.height);
      if (text) take(text);
      else say(part('no-code'));
    } catch {
      say(part('no-picture'));
    }
  };
  picture.addEventListener('change', () => void readPicture());
  picture.closest('.file-drop').addEventListener('drop', () => setTimeout(() => void readPicture()));

  // What this page can tell by itself it does; the rest is asked of the server, if there is one to ask.
  form.addEventListener('submit', (event) => {
    const text = field.value;
    const [compact, online] = [readCompact(text), navigator.onLine];
    if (!compact && online) return;
    event.preventDefault();
    const typed = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
    if (!compact && /^[0-9A-Z]{13}$/.test(typed)) return void follow(typed.replace(/(.{4})(?=.)/g, '$1-'));
    take(text);
  });

  // --- what is kept ------------------------------------------------------------------------------------------------

  const listed = (list, items) => {
    list.replaceChildren(...items);
    list.closest('section').querySelector('[data-none]').hidden = items.length > 0;
  };
  const onClick = (item, selector, act) => item.querySelector(selector).addEventListener('click', act);

  const listKept = () =>
    listed(
      find('[data-kept]'),
      keptIssuers().map((issuer) => {
        const item = part('kept', {
          name: issuer.name,
          keys: issuer.keys.length,
          asOf: moment(issuer.keptAt),
        });
        onClick(item, '[data-update]', () => void keepBySlug(issuer.slug));
        onClick(item, '[data-forget]', () => {
          forgetIssuer(issuer.did);
          listKept();
          find('#kept-title').focus();
        });
        return item;
      }),
    );

  const listLater = () => {
    const codes = laterCodes();
    find('[data-later-section]').hidden = codes.length === 0;
    find('[data-later]').replaceChildren(
      ...codes.map((code) => {
        const item = part('later', { code });
        item.querySelector('a').href = `${found}${code}`;
        onClick(item, 'a', () => forgetLater(code));
        return item;
      }),
    );
  };

  const keepBySlug = async (slug) => {
    try {
      const issuer = await keepIssuer(slug);
      say(issuer ? part('kept-now', { name: issuer.name }) : part('nobody', { name: slug }));
    } catch {
      say(part('unreachable'));
    }
    listKept();
    // It is said above everything else: whoever asked further down is taken to it.
    if (says.getBoundingClientRect().top < 0) says.scrollIntoView({ block: 'center' });
  };
  find('[data-keep-form]').addEventListener('submit', (event) => {
    event.preventDefault();
    const slug = new FormData(event.target).get('organisation').trim().toLowerCase();
    if (slug) void keepBySlug(slug.replace(/^.*\/orgs\/([^/]+).*$/, '$1'));
  });

  // --- beginning ---------------------------------------------------------------------------------------------------

  for (const part of place.querySelectorAll('[data-with]')) part.hidden = false;
  find('[data-camera]').hidden = !navigator.mediaDevices?.getUserMedia;
  listKept();
  listLater();
  const asked = new URLSearchParams(location.search);
  const wanted = asked.get('keep');
  if (wanted) void keepBySlug(wanted);
  // Without a connection every address of `/verify` leads here, with the code that was in it.
  if (asked.has('offline')) {
    say(part('offline'));
    field.value = asked.get('code') ?? '';
    if (field.value) take(field.value);
  }
}
