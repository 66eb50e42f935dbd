package io.firsthand.definition;

import io.firsthand.field.CustomFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Definitions to begin with, after methods that people know. */
@Service
@Transactional
public class Packs {

    private static final List<String> IDS = List.of("exhibition", "bant", "champ", "meddic", "gpct", "spiced", "blank");

    private final CustomFields fields;

    Packs(CustomFields fields) {
        this.fields = fields;
    }

    /** In the order in which they are offered; in English or German. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public List<Pack> all(Locale locale) {
        return IDS.stream().map(it -> PackFile.read(it, locale)).toList();
    }

    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.SUPPORTS)
    public Optional<Pack> find(String id, Locale locale) {
        return IDS.contains(id) ? Optional.of(PackFile.read(id, locale)) : Optional.empty();
    }

    /** The fields that a pack asks about and the workspace does not have yet. */
    @Transactional(readOnly = true)
    public List<NeededField> missing(Pack pack) {
        var known = fields.known(pack.fields().stream().map(NeededField::name).toList());
        return pack.fields().stream()
                .filter(it -> !known.containsKey(it.name()))
                .toList();
    }

    /**
     * What a draft from this pack begins with; the fields that it asks about are there afterwards, as far as the workspace
     * has room for them.
     */
    public Content begin(Pack pack) {
        missing(pack).forEach(it -> fields.define(it.name(), it.label(), it.type(), it.choices()));
        return pack.content();
    }
}
