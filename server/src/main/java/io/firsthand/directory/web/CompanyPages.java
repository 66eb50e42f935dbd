package io.firsthand.directory.web;

import io.firsthand.directory.CompanyFiles;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.lead.CompanyBook;
import io.firsthand.lead.CompanyEdit;
import io.firsthand.lead.CompanyEntry;
import io.firsthand.lead.CompanyId;
import io.firsthand.lead.CompanySection;
import io.firsthand.lead.LeadSection.Column;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import io.firsthand.web.Redirect;
import io.firsthand.web.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/companies")
class CompanyPages {

    private static final int ROWS = 50;

    private final CompanyBook book;
    private final CompanyFiles files;
    private final ObjectProvider<CompanySection> sections;
    private final Words words;

    CompanyPages(CompanyBook book, CompanyFiles files, ObjectProvider<CompanySection> sections, Words words) {
        this.book = book;
        this.files = files;
        this.sections = sections;
        this.words = words;
    }

    @GetMapping
    @Requires(Permission.READ_LEADS)
    View list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<UUID> after,
            @RequestHeader("HX-Request") Optional<String> byHtmx) {
        var rows = q.isBlank() ? page(after) : new CompanyRows(book.search(q, ROWS), q, null, null);
        return byHtmx.isPresent() ? rows : new CompaniesPage(rows);
    }

    private CompanyRows page(Optional<UUID> after) {
        var found = book.page(after.map(CompanyId::new).orElse(null), ROWS + 1);
        var shown = found.subList(0, Math.min(ROWS, found.size()));
        var next = found.size() > ROWS
                ? "/companies?after=" + shown.getLast().company().id().value()
                : null;
        return new CompanyRows(shown, "", after.isPresent() ? "/companies" : null, next);
    }

    @GetMapping("/{id}")
    @Requires(Permission.READ_LEADS)
    View show(@PathVariable UUID id, Actor actor, Locale locale) {
        return files.of(new CompanyId(id), locale)
                .map(file -> new CompanyPage(
                        file,
                        sections(Column.MAIN, id, actor, locale),
                        sections(Column.SIDE, id, actor, locale),
                        actor.may(Permission.WRITE_LEADS)))
                .orElseThrow(CompanyPages::missing);
    }

    private List<Html> sections(Column column, UUID id, Actor actor, Locale locale) {
        return sections.stream()
                .filter(section -> section.column() == column)
                .sorted(Comparator.comparingInt(CompanySection::order))
                .flatMap(section -> section.of(new CompanyId(id), actor, locale).stream())
                .toList();
    }

    @GetMapping("/{id}/edit")
    @Requires(Permission.WRITE_LEADS)
    View form(@PathVariable UUID id) {
        var company = entry(id).company();
        var domain = company.domain();
        return new EditCompanyPage(company, company.name(), domain == null ? "" : domain, Mistakes.NONE);
    }

    @PostMapping("/{id}/edit")
    @Requires(Permission.WRITE_LEADS)
    View change(
            @PathVariable UUID id,
            @RequestParam(name = "company.name", defaultValue = "") String name,
            @RequestParam(name = "company.domain", defaultValue = "") String domain,
            Actor actor,
            Locale locale) {
        return switch (book.rename(new CompanyId(id), name, domain.isBlank() ? null : domain, actor)) {
            case CompanyEdit.Done _ -> Redirect.to("/companies/" + id).saying("directory.saved");
            case CompanyEdit.Missing _ -> throw missing();
            case CompanyEdit.Refused(var mistakes) ->
                new EditCompanyPage(entry(id).company(), name, domain, Told.of(mistakes, words, locale))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private CompanyEntry entry(UUID id) {
        return book.find(new CompanyId(id)).orElseThrow(CompanyPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
