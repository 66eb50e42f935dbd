package io.firsthand.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which a contact is put down: only contacts with a key in common are compared. A key is a hash, so that
 * an index finds it by equality (which works under row-level security) and holds nothing anybody could read.
 */
final class Keys {

    private static final int FEWEST_LETTERS = 5;
    private static final int LAST_DIGITS = 8;

    private final Traits traits;
    private final Set<Long> keys = new LinkedHashSet<>();

    private Keys(Traits traits) {
        this.traits = traits;
    }

    static Set<Long> of(Traits traits) {
        var it = new Keys(traits);
        it.addEmail();
        it.addNames();
        it.addCompanies();
        it.addOthers();
        return it.keys;
    }

    private void addEmail() {
        if (traits.email() == null) {
            return;
        }
        add("email", Addresses.similar(traits.email()));
        var letters = Addresses.letters(traits.email());
        if (letters.length() >= FEWEST_LETTERS && !Addresses.isRole(letters)) {
            add("mailbox", letters);
        }
    }

    /** Whichever of the two names stands first, and joined or not. */
    private void addNames() {
        var given = sound(traits.given());
        var family = sound(traits.family());
        if (given != null && family != null) {
            add("names", given.compareTo(family) < 0 ? given + " " + family : family + " " + given);
        }
        if (traits.family() != null) {
            add("letters", sorted(traits.names()));
        }
    }

    private void addCompanies() {
        var given = sound(traits.given());
        var family = sound(traits.family());
        for (var company : traits.companies()) {
            add("company-family", family == null ? null : company + " " + family);
            add("company-given", given == null ? null : company + " " + given);
        }
    }

    private void addOthers() {
        var phone = traits.phone();
        add("phone", phone == null ? null : phone.substring(Math.max(0, phone.length() - LAST_DIGITS)));
        add("number", traits.number());
        add("born", traits.born() == null ? null : sorted(traits.born()));
        if (traits.postcode() != null) {
            var postcode = sorted(traits.postcode());
            add("post-family", traits.family() == null ? null : postcode + " " + sound(traits.family()));
            add("post-given", traits.given() == null ? null : postcode + " " + sound(traits.given()));
        }
        if (traits.address() != null) {
            add("address", sorted(traits.address()));
        }
    }

    private void add(String kind, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            keys.add(hash(kind, text));
        }
    }

    private static @Nullable String sound(@Nullable String name) {
        return name == null ? null : Sound.of(name);
    }

    /** The letters and digits in their order, so that swapped ones make no difference. */
    private static String sorted(String text) {
        var letters = text.replace(" ", "").toCharArray();
        java.util.Arrays.sort(letters);
        return new String(letters);
    }

    /** FNV-1a of 64 bits, its bits mixed once more. */
    static long hash(String kind, String text) {
        var hash = 0xcbf29ce484222325L;
        for (var octet : (kind + "\n" + text).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 29);
    }
}
