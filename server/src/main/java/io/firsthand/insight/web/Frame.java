package io.firsthand.insight.web;

import io.firsthand.web.Tab;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around every page about outcomes: its tabs and filters, and how it is computed.
 *
 * @param title key of the page’s words; with {@code .lead} behind it, what it is for
 * @param path of the page
 * @param kept of the filters, what the form of the channel sends along
 * @param narrowed to what, in words
 * @param all the address without filters
 * @param complete whether all leads that changed are counted already
 * @param explained in how many sentences it is told how it is computed
 */
public record Frame(
        String title,
        String path,
        List<Tab> tabs,
        List<Tab> spans,
        Map<String, String> channels,
        Optional<String> channel,
        Map<String, String> kept,
        Optional<String> narrowed,
        String all,
        boolean complete,
        int explained) {

    /** The key of one sentence on how it is computed. */
    public String explain(int number) {
        return "insight.explain." + title.substring(title.indexOf('.') + 1) + "." + number;
    }
}
