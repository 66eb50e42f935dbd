package io.firsthand.directory.web;

import io.firsthand.directory.CompanyFile;
import io.firsthand.web.Html;
import java.util.List;

/**
 * One company: what other modules say of it, its leads, people and owners, and what happened.
 *
 * @param main sections of higher modules in the wide column
 * @param side sections of higher modules in the narrow column
 */
public record CompanyPage(CompanyFile file, List<Html> main, List<Html> side, boolean mayWrite) implements Html {

    public String href(String part) {
        return "/companies/" + id() + part;
    }

    public String id() {
        return file.entry().company().id().value().toString();
    }
}
