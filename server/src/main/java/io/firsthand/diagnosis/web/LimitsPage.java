package io.firsthand.diagnosis.web;

import io.firsthand.diagnosis.Diagnoses;
import io.firsthand.diagnosis.Limit;
import io.firsthand.diagnosis.Part;
import io.firsthand.diagnosis.Telling;
import io.firsthand.diagnosis.Unit;
import io.firsthand.web.Html;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where on answers are good, and from where on somebody has to act.
 *
 * @param wrong the question whose limits could not be taken, with what was typed
 */
public record LimitsPage(
        List<Diagnoses.Asked> asked,
        Telling telling,
        boolean maySet,
        @Nullable Wrong wrong) implements Html {

    /** What somebody typed. */
    public record Wrong(String question, String good, String act) {}

    public List<Diagnoses.Asked> of(Part part) {
        return asked.stream().filter(it -> it.part() == part).toList();
    }

    public boolean isWrong(Diagnoses.Asked it) {
        return wrong != null && wrong.question().equals(it.id());
    }

    public String good(Diagnoses.Asked it) {
        return wrong != null && isWrong(it)
                ? wrong.good()
                : typed(it.limit().unit(), it.limit().good());
    }

    public String act(Diagnoses.Asked it) {
        return wrong != null && isWrong(it)
                ? wrong.act()
                : typed(it.limit().unit(), it.limit().act());
    }

    public String unit(Limit it) {
        return "diagnosis.unit." + it.unit().id();
    }

    /** Shares in percent, with the reader's sign before the decimals. */
    private String typed(Unit unit, double value) {
        var sign = DecimalFormatSymbols.getInstance(telling.locale()).getDecimalSeparator();
        return BigDecimal.valueOf(unit == Unit.SHARE ? value * 100 : value)
                .setScale(4, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', sign);
    }
}
