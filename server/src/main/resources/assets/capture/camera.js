// The camera: opened towards the card, closed when nobody looks, with a torch where the phone has one.
import { toJpeg } from "./pictures.js";

const MARGIN = 0.1;

export const hasCamera = () => Boolean(navigator.mediaDevices?.getUserMedia);

/** Opens it into a video element; throws what the browser throws: NotAllowedError, NotFoundError and the like. */
export async function openCamera(video, facing = "environment") {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: facing }, width: { ideal: 2560 }, height: { ideal: 1440 }, resizeMode: { ideal: "none" } },
  });
  video.srcObject = stream;
  await video.play();
  const [track] = stream.getVideoTracks();
  return {
    canLight: Boolean(track.getCapabilities?.().torch),
    light: on => track.applyConstraints({ advanced: [{ torch: on }] }).catch(() => {}),
    shoot: guide => toJpeg(video, guide && framed(video, guide)),
    close: () => {
      stream.getTracks().forEach(it => it.stop());
      video.srcObject = null;
    },
  };
}

/** The part of the video behind the guide frame, with a margin, for the video fills its box and is cut at the edges. */
function framed(video, guide) {
  const box = video.getBoundingClientRect();
  const frame = guide.getBoundingClientRect();
  const scale = Math.max(box.width / video.videoWidth, box.height / video.videoHeight);
  const cutX = (video.videoWidth * scale - box.width) / 2;
  const cutY = (video.videoHeight * scale - box.height) / 2;
  const left = Math.max(0, (frame.left - box.left - frame.width * MARGIN + cutX) / scale);
  const top = Math.max(0, (frame.top - box.top - frame.height * MARGIN + cutY) / scale);
  return {
    x: left, y: top,
    width: Math.min(video.videoWidth - left, (frame.width * (1 + 2 * MARGIN)) / scale),
    height: Math.min(video.videoHeight - top, (frame.height * (1 + 2 * MARGIN)) / scale),
  };
}
