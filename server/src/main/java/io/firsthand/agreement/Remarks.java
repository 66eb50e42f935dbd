package io.firsthand.agreement;

import io.firsthand.agreement.Definition.By;
import io.firsthand.agreement.Remark.Kind;
import io.firsthand.database.Ids;
import io.firsthand.definition.Line;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people of either side say about the lines of a definition while it is open. */
@Service
@Transactional
public class Remarks {

    /** Characters of one remark or resolution. */
    public static final int LONGEST = 2000;

    /** Of one definition. */
    public static final int MOST = 1000;

    /** The line of a remark about the document as a whole. */
    public static final String WHOLE = "";

    private final VersionRepository versions;
    private final RemarkRepository remarks;
    private final DefinitionFacts facts;
    private final DefinitionTidings tidings;
    private final Ids ids;
    private final Clock clock;

    Remarks(
            VersionRepository versions,
            RemarkRepository remarks,
            DefinitionFacts facts,
            DefinitionTidings tidings,
            Ids ids,
            Clock clock) {
        this.versions = versions;
        this.remarks = remarks;
        this.facts = facts;
        this.tidings = tidings;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of a definition, in the order they were said. */
    @Transactional(readOnly = true)
    public List<Remark> of(UUID definition) {
        return remarks.of(definition);
    }

    public Said comment(UUID definition, String line, String text, Actor actor) {
        return say(Kind.COMMENT, definition, line, text, Workflow.by(actor, clock.instant()));
    }

    /** Keeps anybody from signing until it is resolved. */
    public Said object(UUID definition, String line, String text, Actor actor) {
        return say(Kind.OBJECTION, definition, line, text, Workflow.by(actor, clock.instant()));
    }

    /** By whoever objected, or by who may write definitions; how it was met is on record. */
    public Said resolve(UUID definition, UUID objection, String how, Actor actor) {
        return resolve(
                definition,
                objection,
                how,
                Workflow.by(actor, clock.instant()),
                actor.may(Permission.WRITE_DEFINITION));
    }

    Said say(Kind kind, UUID definition, String line, String text, By by) {
        var found = versions.lock(definition);
        if (found.isEmpty()) {
            return new Said.Missing();
        }
        var it = found.get();
        if (!it.state().isOpen()) {
            return new Said.NotNow(it);
        }
        if (isNoText(text)) {
            return new Said.NoText();
        }
        if (!line.equals(WHOLE) && !Line.all(it.content()).contains(line)) {
            return new Said.NoLine();
        }
        if (remarks.count(definition) >= MOST) {
            return new Said.TooMuch();
        }
        var remark = new Remark(ids.at(by.at()), definition, kind, line, text.strip(), by, it.hash(), null);
        remarks.insert(remark);
        facts.said(remark);
        if (kind == Kind.OBJECTION) {
            tidings.objected(it, by);
        }
        return new Said.Done(remark);
    }

    Said resolve(UUID definition, UUID objection, String how, By by, boolean mayWrite) {
        var found = versions.lock(definition);
        var said = remarks.find(definition, objection);
        if (found.isEmpty() || said.isEmpty()) {
            return new Said.Missing();
        }
        var it = found.get();
        var remark = said.get();
        if (!it.state().isOpen()) {
            return new Said.NotNow(it);
        }
        if (!remark.isOpen()) {
            return new Said.NotOpen(remark);
        }
        if (!mayWrite && !remark.said().actor().equals(by.actor())) {
            return new Said.NotYours();
        }
        if (isNoText(how)) {
            return new Said.NoText();
        }
        remarks.resolve(objection, how.strip(), by);
        facts.resolved(remark, how.strip(), by);
        tidings.resolved(it, remark, by);
        return new Said.Done(remark.resolved(how.strip(), by));
    }

    private static boolean isNoText(String text) {
        return text.isBlank() || text.strip().length() > LONGEST;
    }
}
