// The draft that is open: what is typed is on the disk a moment later, in order and without waiting for one another.
import { tell } from "./bus.js";
import { amendDraft, keepDraft } from "./captures.js";
import { isFull } from "./store.js";

export class Draft {
  #writing = false;
  #dirty = false;
  #done = Promise.resolve();
  #isNew;
  #isClosed = false;

  /** A new one is written at its first change, so that looking alone leaves nothing behind. */
  constructor(capture, isNew = false) {
    this.capture = capture;
    this.#isNew = isNew;
  }

  /** Applies a change at once and writes it; while one write is under way, the next takes all that came meanwhile. */
  change(work) {
    if (this.#isClosed) return amendDraft(this.capture.id, work);
    work(this.capture);
    this.#dirty = true;
    tell("writing", this.capture.id);
    if (!this.#writing) this.#done = this.#write();
    return this.#done;
  }

  /** What comes from now on, such as a late reading, changes what is stored and not what this one remembers. */
  close() {
    this.#isClosed = true;
  }

  /** When everything so far is written. */
  written() {
    return this.#done;
  }

  async #write() {
    this.#writing = true;
    try {
      while (this.#dirty) {
        this.#dirty = false;
        await keepDraft(structuredClone(this.capture), this.#isNew);
        this.#isNew = false;
        if (!this.#dirty) tell("written", this.capture.id);
      }
    } catch (error) {
      this.#dirty = true;
      tell("unwritten", isFull(error) ? "full" : "failed");
    } finally {
      this.#writing = false;
    }
  }
}
