package io.firsthand.agreement.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.agreement.State;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.definition.Packs;
import io.firsthand.definition.Sentences;
import io.firsthand.identity.Actor;
import io.firsthand.identity.Permission;
import io.firsthand.identity.Requires;
import io.firsthand.web.Redirect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Begins definitions: from a pack, or as a copy of one that is there. */
@Controller
@Requires(Permission.WRITE_DEFINITION)
class PackPages {

    private static final int MOST = 50;

    private final Packs packs;
    private final Agreements agreements;
    private final Vocabularies vocabularies;
    private final Sentences sentences;

    PackPages(Packs packs, Agreements agreements, Vocabularies vocabularies, Sentences sentences) {
        this.packs = packs;
        this.agreements = agreements;
        this.vocabularies = vocabularies;
        this.sentences = sentences;
    }

    @GetMapping("/definitions/new")
    View choose(Locale locale) {
        var vocabulary = vocabularies.current(locale);
        return new PackPage(
                packs.all(locale).stream()
                        .map(it -> new PackPage.Offer(it, packs.missing(it)))
                        .toList(),
                agreements.page(List.of(State.values()), null, MOST),
                sentences,
                vocabulary,
                locale);
    }

    @PostMapping("/definitions")
    @Transactional
    public View begin(
            @RequestParam Optional<String> pack, @RequestParam Optional<UUID> from, Actor actor, Locale locale) {
        var copied = from.map(id -> agreements.find(id).orElseThrow(DefinitionLookup::missing));
        var content = copied.map(it -> it.content())
                .orElseGet(() ->
                        packs.find(pack.orElse(""), locale).map(packs::begin).orElseThrow(DefinitionLookup::missing));
        var draft = agreements.create(content, copied.map(it -> it.id()).orElse(null), actor);
        return Redirect.to("/definitions/" + draft.id() + "/draft").saying("editor.new.begun");
    }
}
