package io.firsthand.capture;

import java.util.Map;
import java.util.Set;

/**
 * A picture or sound as a device committed to it.
 *
 * @param sha256 of its content, in lower-case hex
 * @param type such as {@code image/jpeg}, as the device says
 * @param role {@code front}, {@code back}, {@code badge}, {@code audio} or {@code signature}
 */
public record DeclaredFile(String sha256, long bytes, String type, String role) {

    static final long LARGEST = 12_000_000;
    static final Set<String> ROLES = Set.of("front", "back", "badge", "audio", "signature");

    private static final Set<String> CARDS = Set.of("front", "back", "badge");
    private static final Set<String> TYPES = Set.of(
            "image/jpeg", "image/png", "image/webp", "audio/webm", "audio/mp4", "audio/ogg", "audio/mpeg", "audio/wav");

    static DeclaredFile of(Said it, int number) {
        var field = "values.image.files[%d]".formatted(number);
        var sha256 = it.text("sha256", 64);
        var role = it.text("role", 20);
        var type = it.text("type", 100);
        var bytes = it.number("bytes");
        if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
            throw new Unfit(field + ".sha256", "must be SHA-256 in lower-case hex");
        }
        if (role == null || !ROLES.contains(role)) {
            throw new Unfit(field + ".role", "must be one of front, back, badge, audio, signature");
        }
        if (type == null || !TYPES.contains(type.replaceFirst("\\s*;.*", ""))) {
            throw new Unfit(field + ".type", "must be JPEG, PNG, WebP, WebM, MP4, Ogg, MP3 or WAV");
        }
        if (bytes == null || bytes < 1 || bytes > LARGEST) {
            throw new Unfit(field + ".bytes", "must be from 1 to " + LARGEST);
        }
        return new DeclaredFile(sha256, bytes, type, role);
    }

    public boolean isPicture() {
        return type.startsWith("image/");
    }

    /** Whether it shows a card or a badge. */
    boolean isCard() {
        return isPicture() && CARDS.contains(role);
    }

    Map<String, Object> map() {
        return Map.of("sha256", sha256, "bytes", bytes, "type", type, "role", role);
    }
}
