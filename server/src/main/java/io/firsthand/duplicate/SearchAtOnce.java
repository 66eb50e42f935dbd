package io.firsthand.duplicate;

import org.springframework.stereotype.Service;

/** Looks for duplicates among all contacts that came or changed, where nothing does so in the background. */
@Service
public class SearchAtOnce {

    private final Hunt hunt;

    SearchAtOnce(Hunt hunt) {
        this.hunt = hunt;
    }

    public void run() {
        var found = hunt.round();
        while (found > 0) {
            found = hunt.round();
        }
    }
}
