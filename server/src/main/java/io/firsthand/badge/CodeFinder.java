package io.firsthand.badge;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.HybridBinarizer;
import io.firsthand.picture.Picture;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds codes in pictures. */
@Component
public class CodeFinder {

    private static final Map<DecodeHintType, Object> HINTS =
            Map.of(DecodeHintType.TRY_HARDER, true, DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE));

    public List<FoundCode> find(Picture picture) {
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(Light.of(picture.image())));
            return List.of(
                    new FoundCode(new MultiFormatReader().decode(bitmap, HINTS).getText(), CodeFormat.QR));
        } catch (NotFoundException _) {
            return List.of();
        }
    }
}
