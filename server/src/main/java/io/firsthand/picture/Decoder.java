package io.firsthand.picture;

import io.firsthand.picture.Opening.Opened;
import io.firsthand.picture.Opening.Reason;
import io.firsthand.picture.Opening.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes a bare file within a time, and no more pixels of it than fit. */
final class Decoder {

    /** More are taken at every second or third pixel, so that 48 MB are the most a picture needs. */
    private static final long MOST_PIXELS_AT_ONCE = 16_000_000;

    private final long deadline;
    private final long seconds;

    Decoder(long seconds) {
        this.seconds = seconds;
        this.deadline = System.nanoTime() + seconds * 1_000_000_000L;
    }

    Opening decode(Bare.File file, int longestSide) {
        var reader = ImageIO.getImageReadersByFormatName(file.format()).next();
        try (var in = new MemoryCacheImageInputStream(new Timed(file.bytes().array()))) {
            reader.addIIOReadProgressListener(new Watch());
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != file.width() || reader.getHeight(0) != file.height()) {
                return Refused.of(Reason.DAMAGED);
            }
            var param = reader.getDefaultReadParam();
            var step = (int) Math.ceil(Math.sqrt((double) file.pixels() / MOST_PIXELS_AT_ONCE));
            param.setSourceSubsampling(step, step, 0, 0);
            var image = Objects.requireNonNull(reader.read(0, param));
            return isLate() ? tooSlow() : new Opened(picture(image, file.orientation(), longestSide));
        } catch (IOException | RuntimeException e) {
            // ImageIO's readers throw whatever their arrays throw.
            return isLate() ? tooSlow() : Refused.of(Reason.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static Picture picture(BufferedImage image, int orientation, int longestSide) {
        return new Picture(Pixels.turned(Pixels.within(Pixels.plain(image), longestSide), orientation), orientation);
    }

    private Refused tooSlow() {
        return new Refused(Reason.TOO_SLOW, seconds);
    }

    private boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }

    /** Ends when the time is over, wherever the reader is. */
    private final class Timed extends ByteArrayInputStream {

        Timed(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] to, int offset, int length) {
            return isLate() ? -1 : super.read(to, offset, length);
        }
    }

    private final class Watch implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (isLate()) {
                source.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
