package io.firsthand.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an opportunity is about.
 *
 * @param amount zero or more, with up to four decimals
 * @param currency three letters of ISO 4217; there is one where there is an amount
 * @param stageWords the stage as the sales team or its CRM calls it
 */
public record Terms(
        String name,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate expectedClose,
        @Nullable String stageWords) {

    /** Only a name, as long as nothing else is known. */
    public static Terms named(String name) {
        return new Terms(name, null, null, null, null);
    }

    public Terms withAmount(@Nullable BigDecimal other, @Nullable String iso) {
        return new Terms(name, other, iso, expectedClose, stageWords);
    }

    public Terms withExpectedClose(@Nullable LocalDate day) {
        return new Terms(name, amount, currency, day, stageWords);
    }

    public Terms withStageWords(@Nullable String words) {
        return new Terms(name, amount, currency, expectedClose, words);
    }

    /** The amount as facts and the API write it: without needless zeros. */
    @Nullable String plainAmount() {
        return amount == null ? null : tidy(amount).toPlainString();
    }

    static BigDecimal tidy(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
