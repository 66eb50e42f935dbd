package io.firsthand.hook;

import java.util.List;

/** What became of the wish to make or change a hook. */
public sealed interface HookChange {

    record Saved(Hook hook) implements HookChange {}

    /** It is made; the secret is told this one time. */
    record Made(Hook hook, String secret) implements HookChange {}

    /** Nothing was changed, for these reasons. */
    record Flawed(List<Flaw> flaws) implements HookChange {}

    record Missing() implements HookChange {}
}
