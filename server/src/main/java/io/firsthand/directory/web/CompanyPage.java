package io.firsthand.directory.web;

import io.firsthand.directory.CompanyFile;
import io.firsthand.web.Html;

/** One company: its leads, people and owners, and what happened. */
public record CompanyPage(CompanyFile file, boolean mayWrite) implements Html {

    public String href(String part) {
        return "/companies/" + id() + part;
    }

    public String id() {
        return file.entry().company().id().value().toString();
    }
}
