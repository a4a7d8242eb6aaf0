'use strict';
// Finds QR codes: in what a camera sees, and in pictures that are given. By the browser itself where it can, else by jsQR.

const FRAMES_A_SECOND = 8;
const WIDEST_FRAME = 1000;

/** `load` fetches jsQR when it is first needed. Resolves to a function from a picture to the text of its code, or null. */
async function codeFinder(load) {
  const able = (await window.BarcodeDetector?.getSupportedFormats?.())?.includes('qr_code') ?? false;
  const canvas = document.createElement('canvas');
  const pencil = canvas.getContext('2d', { willReadFrequently: true });
  const jsQR = able ? null : await load();
  const detector = able ? new window.BarcodeDetector({ formats: ['qr_code'] }) : null;
  return async (picture, width, height) => {
    if (detector) return (await detector.detect(picture))[0]?.rawValue ?? null;
    const scale = Math.min(1, WIDEST_FRAME / Math.max(width, height));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    pencil.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const { data } = pencil.getImageData(0, 0, canvas.width, canvas.height);
    return jsQR(data, canvas.width, canvas.height, { inversionAttempts: 'attemptBoth' })?.data ?? null;
  };
}

/** Looks through a camera until a code is seen (`found`) or `stop` is called; throws when there is no camera to use. */
async function lookThrough(video, find, found) {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 1280 } },
  });
  let over = false;
  const stop = () => {
    over = true;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  await video.play();
  const look = async () => {
    if (over) return;
    const text = video.videoWidth > 0 ? await find(video, video.videoWidth, video.videoHeight) : null;
    if (over) return;
    if (text) {
      stop();
      return found(text);
    }
    setTimeout(() => void look(), 1000 / FRAMES_A_SECOND);
  };
  void look();
  return stop;
}
