import { rangeOf } from '../../../src/courses/authoring/media/byte-range';
import { fileKindOf } from '../../../src/courses/authoring/media/file-kind';
import { readVtt, spokenIn } from '../../../src/courses/authoring/media/web-vtt';
import { gif, html, jpeg, m4a, mp3, mp4, ogg, png, svg, vtt, webm, webp } from './files';

const kindOf = async (file: File) => fileKindOf(Buffer.from(await file.arrayBuffer()))?.type ?? null;

test.each([
  ['png', png, 'image/png'],
  ['jpeg', jpeg, 'image/jpeg'],
  ['webp', webp, 'image/webp'],
  ['mp4', mp4, 'video/mp4'],
  ['m4a', m4a, 'audio/mp4'],
  ['webm', webm, 'video/webm'],
  ['mp3', mp3, 'audio/mpeg'],
  ['ogg', ogg, 'audio/ogg'],
  ['vtt', vtt, 'text/vtt; charset=utf-8'],
  ['a page that calls itself a picture', html, null],
  ['a drawing that may hold scripts', svg, null],
  ['gif', gif, null],
])('%s is known by its first bytes', async (_, make, type) => {
  expect(await kindOf(make())).toBe(type);
});

test('an mp3 without a tag begins with a frame', () => {
  expect(fileKindOf(Buffer.from([0xff, 0xfb, 0x90, 0x64]))?.type).toBe('audio/mpeg');
  expect(fileKindOf(Buffer.from([0xff, 0xf1, 0x50, 0x80]))).toBeNull();
  expect(fileKindOf(Buffer.alloc(0))).toBeNull();
  expect(fileKindOf(Buffer.from([0xff]))).toBeNull();
});

const said = 'Hello.\nAnd you?';

test('captions are read, with their names, notes and hours', () => {
  const text = `\uFEFFWEBVTT - talk\r\n\r\nNOTE by Sam\r\n\r\n1\r\n00:01.000 --> 00:04.000 align:start\r\n${said.replace('\n', '\r\n')}\r\n\r\n01:00:00.500 --> 01:00:02.000\r\nBye.`;
  expect(readVtt(text)).toEqual({
    cues: [
      { from: 1_000, to: 4_000, text: said },
      { from: 3_600_500, to: 3_602_000, text: 'Bye.' },
    ],
    fault: null,
  });
});

test.each([
  ['', 1, 'header'],
  ['WEBVTTX\n\n', 1, 'header'],
  ['WEBVTT\n00:01.000 --> 00:02.000\nHi', 2, 'header'],
  ['WEBVTT\n\n00:01 --> 00:02\nHi', 3, 'timing'],
  ['WEBVTT\n\nname\n00:61.000 --> 00:62.000\nHi', 4, 'timing'],
  ['WEBVTT\n\njust words', 3, 'timing'],
  ['WEBVTT\n\n00:04.000 --> 00:01.000\nHi', 3, 'backwards'],
  ['WEBVTT\n\n00:04.000 --> 00:05.000\nHi\n\n00:01.000 --> 00:02.000\nHo', 6, 'order'],
  ['WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nHi', 3, 'empty'],
  ['WEBVTT\n\nNOTE only', 3, 'none'],
])('in %j line %i is wrong: %s', (text, line, fault) => {
  expect(readVtt(text)).toEqual({ cues: null, fault: { line, fault } });
});

test.each([
  [undefined, null],
  ['bytes=0-99', { from: 0, to: 99 }],
  ['bytes=990-', { from: 990, to: 999 }],
  ['bytes=-10', { from: 990, to: 999 }],
  ['bytes=-5000', { from: 0, to: 999 }],
  ['bytes=0-5000', { from: 0, to: 999 }],
  ['bytes=1000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-2', null],
  ['bytes=-', null],
  ['bytes=0-1,4-5', null],
  ['lines=1-2', null],
])('of a thousand bytes, %j asks for %j', (header, range) => {
  expect(rangeOf(header, 1_000)).toEqual(range);
});

test('what captions say is one paragraph for each who speaks and for each pause', () => {
  const cue = (from: number, text: string) => ({ from, to: from + 1000, text });
  expect(spokenIn([cue(0, 'One\nand'), cue(1000, '<b>two</b>.'), cue(9000, 'Later.')])).toBe(
    'One and two.\n\nLater.',
  );
  expect(spokenIn([cue(0, '<v.loud Mina>Yes.'), cue(1000, '<v Mina>No.'), cue(2000, '<v Jo>Oh.')])).toBe(
    '**Mina:** Yes. No.\n\n**Jo:** Oh.',
  );
  expect(spokenIn([])).toBe('');
});
