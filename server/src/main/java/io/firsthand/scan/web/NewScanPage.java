package io.firsthand.scan.web;

import io.firsthand.picture.Pictures;
import io.firsthand.scan.Scans;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Map;

/**
 * Asks for photographs of cards.
 *
 * @param shows by id, those that are on first
 * @param reads whether this server can read them by itself
 */
public record NewScanPage(
        String name,
        Map<String, String> shows,
        String show,
        Map<String, String> channels,
        boolean reads,
        Mistakes mistakes)
        implements Html {

    public static int most() {
        return Scans.MOST;
    }

    public static int largest() {
        return Pictures.LARGEST >> 20;
    }
}
