package io.firsthand.badge;

import io.firsthand.identity.Workspaces;
import io.firsthand.picture.Picture;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads codes in pictures and texts that scanners read; phone numbers without a country code as the workspace dials. */
@Component
public class CodeReader {

    private final CodeFinder finder;
    private final Workspaces workspaces;

    CodeReader(CodeFinder finder, Workspaces workspaces) {
        this.finder = finder;
        this.workspaces = workspaces;
    }

    /** All codes in a picture, those that say most first; empty when there is none that can be read for certain. */
    public List<Code> read(Picture picture) {
        var region = workspaces.region();
        return finder.find(picture).stream()
                .map(it -> new Code(it.text(), it.format(), CodeTexts.read(it.text(), region)))
                .toList();
    }

    public CodeContent read(String text) {
        return CodeTexts.read(text, workspaces.region());
    }
}
