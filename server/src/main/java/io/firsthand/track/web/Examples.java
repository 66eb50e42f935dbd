package io.firsthand.track.web;

import io.firsthand.track.MergeField;
import java.util.Map;

/** Somebody to show a mail with, before anybody gets it. */
final class Examples {

    static final Map<MergeField, String> VALUES = Map.of(
            MergeField.FIRST_NAME, "Ines",
            MergeField.LAST_NAME, "Almeida",
            MergeField.NAME, "Ines Almeida",
            MergeField.TITLE, "Plant manager",
            MergeField.COMPANY, "Heron Foods",
            MergeField.OWNER, "Sam Okafor",
            MergeField.US, "Kestrel");

    private Examples() {}
}
