package io.firsthand.table;

/** In which order a date in figures is written. */
public enum DateOrder {
    YEAR_MONTH_DAY,
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR
}
