package io.firsthand.badge;

import java.util.Locale;

/** The sorts of codes that are read. */
public enum CodeFormat {
    QR,
    DATA_MATRIX,
    AZTEC,
    PDF_417,
    CODE_128;

    /** As browsers' BarcodeDetector calls it. */
    public String id() {
        return this == QR ? "qr_code" : this == PDF_417 ? "pdf417" : name().toLowerCase(Locale.ROOT);
    }
}
