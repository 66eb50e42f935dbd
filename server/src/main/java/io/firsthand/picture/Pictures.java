package io.firsthand.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.firsthand.picture.Opening.Reason;
import io.firsthand.picture.Opening.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/** Opens pictures that came from anywhere, and writes them anew. */
@Component
public class Pictures {

    /** Of the file, in bytes. */
    public static final int LARGEST = 12 << 20;

    /** Of what is opened; larger pictures come out smaller. */
    public static final int LONGEST_SIDE = 2_400;

    private static final long MOST_MEGAPIXELS = 40;
    private static final int SHORTEST_SIDE = 20;
    private static final int MOST_SCANS = 40;
    private static final int SECONDS = 10;
    private static final float QUALITY = 0.85f;
    private static final List<String> HEIC = List.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif");
    private static final Pattern OTHER = Pattern.compile("(?s)GIF8.*|BM.*|II\\*\0.*|MM\0\\*.*|\\s*(<\\?xml.*)?<svg.*");

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Opens a JPEG or PNG; sizes are read from its header before a pixel is decoded. */
    public Opening open(byte[] bytes) {
        return switch (bare(bytes)) {
            case Bare.Bad(var reason) -> refused(reason);
            case Bare.File file -> inTurn(file);
        };
    }

    /** The file's pixels as they are coded, without its metadata; and how it has to be turned. */
    Bare bare(byte[] bytes) {
        if (bytes.length == 0) {
            return new Bare.Bad(Reason.EMPTY);
        }
        if (bytes.length > LARGEST) {
            return new Bare.Bad(Reason.TOO_LARGE);
        }
        var read = JpegFile.isOne(bytes)
                ? JpegFile.read(bytes)
                : PngFile.isOne(bytes) ? PngFile.read(bytes) : new Bare.Bad(stranger(bytes));
        return read instanceof Bare.File file ? bounded(file) : read;
    }

    private static Bare bounded(Bare.File file) {
        if (file.pixels() > MOST_MEGAPIXELS * 1_000_000) {
            return new Bare.Bad(Reason.TOO_MANY_PIXELS);
        }
        if (Math.min(file.width(), file.height()) < SHORTEST_SIDE) {
            return new Bare.Bad(Reason.TOO_SMALL);
        }
        return file.scans() > MOST_SCANS ? new Bare.Bad(Reason.RARE) : file;
    }

    private static Reason stranger(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 500), ISO_8859_1);
        if (head.startsWith("ftyp", 4) && HEIC.stream().anyMatch(it -> head.startsWith(it, 8))) {
            return Reason.HEIC;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Reason.WEBP;
        }
        return OTHER.matcher(head).matches() ? Reason.OTHER_FORMAT : Reason.NOT_A_PICTURE;
    }

    private static Refused refused(Reason reason) {
        var limit = switch (reason) {
            case TOO_LARGE -> LARGEST >> 20;
            case TOO_MANY_PIXELS -> MOST_MEGAPIXELS;
            case TOO_SMALL -> SHORTEST_SIDE;
            default -> 0L;
        };
        return new Refused(reason, limit);
    }

    private Opening inTurn(Bare.File file) {
        try {
            if (!turns.tryAcquire(2 * SECONDS, TimeUnit.SECONDS)) {
                return refused(Reason.BUSY);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return refused(Reason.BUSY);
        }
        try {
            return new Decoder(SECONDS).decode(file, LONGEST_SIDE);
        } finally {
            turns.release();
        }
    }

    /** A JPEG of these pixels and nothing else. */
    public byte[] jpeg(Picture picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture.image(), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A smaller one, no side longer than that. */
    public Picture within(Picture picture, int longestSide) {
        return new Picture(Pixels.within(picture.image(), longestSide), 1);
    }

    /** Whether a file of any format says where it was taken; in doubt it does. */
    public boolean hasPosition(byte[] bytes) {
        return Positions.in(bytes);
    }
}
