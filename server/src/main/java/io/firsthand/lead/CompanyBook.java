package io.firsthand.lead;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.identity.Actor;
import io.firsthand.lead.Mistake.Reason;
import io.firsthand.ledger.Ledger;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The companies of the current workspace. */
@Service
@Transactional
public class CompanyBook {

    /** A company with more leads is not renamed here: it would be a fact on each of them at once. */
    private static final int MOST_LEADS = 20_000;

    private final BookRepository book;
    private final CompanyRepository companies;
    private final CompanySearchRepository found;
    private final SearchRepository search;
    private final Ledger ledger;
    private final Clock clock;

    CompanyBook(
            BookRepository book,
            CompanyRepository companies,
            CompanySearchRepository found,
            SearchRepository search,
            Ledger ledger,
            Clock clock) {
        this.book = book;
        this.companies = companies;
        this.found = found;
        this.search = search;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Companies by name, after the given one. */
    @Transactional(readOnly = true)
    public List<CompanyEntry> page(@Nullable CompanyId after, int most) {
        return book.companies(workspace(), after, most);
    }

    /** Companies whose name or domain begins with a text or else, among the first thousand, contains all of its words. */
    @Transactional(readOnly = true)
    public List<CompanyEntry> search(String text, int most) {
        var normalised = CompanyName.normalised(text);
        var words = Words.of(normalised);
        if (words.isEmpty()) {
            return List.of();
        }
        var some = new LinkedHashSet<>(found.beginning(workspace(), normalised, Plain.of(text.strip()), most));
        if (some.size() < most) {
            some.addAll(found.containing(workspace(), words, normalised, most));
        }
        return book.companies(workspace(), some.stream().limit(most).toList());
    }

    @Transactional(readOnly = true)
    public Optional<CompanyEntry> find(CompanyId id) {
        return book.companies(workspace(), List.of(id.value())).stream().findFirst();
    }

    /** The people of a company, those who were captured last first. */
    @Transactional(readOnly = true)
    public List<ContactEntry> people(CompanyId id, int most) {
        return book.people(workspace(), id, most);
    }

    /** Gives a company another name or domain, which is a fact on each of its leads. */
    public CompanyEdit rename(CompanyId id, String name, @Nullable String domain, Actor actor) {
        var found = companies.find(workspace(), id);
        if (found.isEmpty()) {
            return new CompanyEdit.Missing();
        }
        var checker = new Checker();
        var tidy = checker.line("company.name", name, ContactField.NAME.longest());
        var host = Checked.domain(domain, checker);
        if (tidy == null || CompanyName.normalised(tidy).isEmpty()) {
            checker.add("company.name", Reason.MISSING, "");
        } else if (checker.isContent() && book.isTaken(workspace(), id, CompanyName.normalised(tidy), host)) {
            checker.add(host == null ? "company.name" : "company.domain", Reason.COMPANY_TAKEN, "");
        }
        var leads = companies.leads(workspace(), id);
        if (leads.size() > MOST_LEADS) {
            checker.add("company.name", Reason.TOO_MANY, String.valueOf(MOST_LEADS));
        }
        if (!checker.isContent() || tidy == null) {
            return new CompanyEdit.Refused(checker.mistakes());
        }
        var after = new CompanyLink(id, tidy, host);
        if (!after.equals(found.get())) {
            write(found.get(), after, leads, actor);
        }
        return new CompanyEdit.Done(after);
    }

    private void write(CompanyLink before, CompanyLink after, List<LeadId> leads, Actor actor) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        book.rename(workspace(), after, CompanyName.normalised(after.name()), leads, now);
        search.refresh(workspace(), leads);
        var happening = new Happening.CompanyChanged(before, after);
        ledger.append(leads.stream()
                .map(lead -> new Recorded(lead, happening, now).by(actor.id()))
                .toList());
    }

    private static UUID workspace() {
        return CurrentWorkspace.get().value();
    }
}
