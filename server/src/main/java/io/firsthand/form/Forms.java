package io.firsthand.form;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.Ids;
import io.firsthand.database.PublicId;
import io.firsthand.field.CustomFields;
import io.firsthand.field.FieldType;
import io.firsthand.identity.Actor;
import io.firsthand.privacy.Purpose;
import io.firsthand.privacy.Purposes;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms of the current workspace. */
@Service
@Transactional
public class Forms {

    private static final int SEAL_BYTES = 32;

    private final FormRepository repository;
    private final Purposes purposes;
    private final CustomFields fields;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Forms(FormRepository repository, Purposes purposes, CustomFields fields, Ids ids, Clock clock) {
        this.repository = repository;
        this.purposes = purposes;
        this.fields = fields;
        this.ids = ids;
        this.clock = clock;
    }

    /** The name's alphabetical order. */
    @Transactional(readOnly = true)
    public List<Form> all() {
        return repository.all();
    }

    @Transactional(readOnly = true)
    public Optional<Form> find(UUID id) {
        return repository.find(id);
    }

    /** For strangers; looks in the workspace that the id names, whichever is current. */
    @Transactional(readOnly = true)
    Optional<Form> find(PublicId id) {
        return repository.find(id.number());
    }

    public FormChange make(String name, Design design, Actor actor) {
        var flaws = DesignRules.broken(name, design, known());
        if (!flaws.isEmpty()) {
            return new FormChange.Flawed(flaws);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var seal = new byte[SEAL_BYTES];
        random.nextBytes(seal);
        var form = new Form(
                ids.next(),
                new PublicId(CurrentWorkspace.get(), random.nextLong()),
                name.strip(),
                true,
                design.withConsents(versioned(design.consents(), List.of())),
                1,
                HexFormat.of().formatHex(seal),
                now,
                now);
        define(form.design());
        repository.insert(form, actor.id());
        repository.keep(form.id(), form.design().consents(), now);
        return new FormChange.Saved(form);
    }

    /** Changes a form; what people agreed to before keeps the wording that they saw. */
    public FormChange change(UUID id, int version, String name, Design design) {
        var form = repository.lock(id);
        if (form.isEmpty()) {
            return new FormChange.Missing();
        }
        if (form.get().version() != version) {
            return new FormChange.Stale(form.get());
        }
        var flaws = DesignRules.broken(name, design, known());
        if (!flaws.isEmpty()) {
            return new FormChange.Flawed(flaws);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var consents = versioned(design.consents(), repository.latest(id));
        var changed = form.get().changed(name.strip(), design.withConsents(consents), now);
        define(changed.design());
        repository.update(changed);
        repository.keep(id, consents, now);
        return new FormChange.Saved(changed);
    }

    /** Lets people in, or says that the form is closed; returns whether there is such a form. */
    public boolean open(UUID id, boolean open) {
        return repository.open(id, open, clock.instant());
    }

    /** The wording of a consent as somebody saw it. */
    @Transactional(readOnly = true)
    Optional<ConsentText> consent(UUID form, UUID consent, int version) {
        return repository.consent(form, consent, version);
    }

    /** Fields of its own that the workspace does not have yet. */
    private void define(Design design) {
        fields.define(design.questions().stream()
                .filter(Question::isCustom)
                .collect(Collectors.toMap(
                        it -> it.field().substring(Question.CUSTOM.length()), Forms::typeOf, (first, _) -> first)));
    }

    private static FieldType typeOf(Question question) {
        return switch (question.kind()) {
            case LINE, BLOCK -> FieldType.TEXT;
            case CHOICE -> FieldType.CHOICE;
            case YES -> FieldType.BOOLEAN;
        };
    }

    private Set<String> known() {
        return purposes.all().stream().map(Purpose::id).collect(Collectors.toSet());
    }

    /** What says the same as the latest version is that version; all else becomes the next one. */
    private static List<ConsentText> versioned(List<ConsentText> wanted, List<ConsentText> latest) {
        var versioned = new ArrayList<ConsentText>();
        for (var consent : wanted) {
            var before =
                    latest.stream().filter(it -> it.id().equals(consent.id())).findAny();
            var last = before.map(ConsentText::version).orElse(0);
            var same = before.filter(consent::saysTheSameAs).isPresent();
            versioned.add(consent.withVersion(same ? last : last + 1));
        }
        return versioned;
    }
}
