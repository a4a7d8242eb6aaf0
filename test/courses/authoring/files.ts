/** Files as they begin, large enough to be told apart. */
const file = (bytes: number[] | string, name: string, type = 'application/octet-stream') =>
  new File([typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes)], name, { type });

export const png = () =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    'stone.png',
  );
export const jpeg = () => file([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46], 'a.jpg');
export const webp = () => file('RIFF\x10\0\0\0WEBPVP8 ', 'a.webp');
export const mp4 = () => file(`\0\0\0\x18ftypisom\0\0\0\0${'frames '.repeat(200)}`, 'talk.mp4', 'video/mp4');
export const m4a = () => file('\0\0\0\x18ftypM4A \0\0\0\0', 'a.m4a');
export const webm = () => file('\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm', 'a.webm');
export const mp3 = () => file('ID3\x04\0\0', 'a.mp3');
export const ogg = () => file('OggS\0\x02', 'a.ogg');
export const vtt = (text = 'WEBVTT\n\n00:01.000 --> 00:04.000\nHello.\n') => file(text, 'talk.vtt');
export const html = () => file('<html><script>alert(1)</script></html>', 'stone.png', 'image/png');
export const svg = () => file('<svg xmlns="http://www.w3.org/2000/svg"/>', 'stone.svg', 'image/svg+xml');
export const gif = () => file('GIF89a\x01\0\x01\0', 'stone.gif', 'image/gif');
