package io.firsthand.definition;

import org.jspecify.annotations.Nullable;

/**
 * What happens with leads that don't qualify yet; the first rule whose condition is met holds.
 *
 * @param key what the rule is called for ever, however its track is renamed
 * @param condition CEL; absent for the last rule, which takes all that are left
 * @param track the nurture track by name
 * @param movesUp what would make a lead qualify after all, in words
 * @param lookAgainDays when it is looked at again
 */
public record Below(
        String key,
        @Nullable String condition,
        String track,
        Responsible responsible,
        String movesUp,
        int lookAgainDays) {}
