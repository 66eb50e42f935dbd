package io.firsthand.review.web;

import io.firsthand.review.Review;
import io.firsthand.web.Html;
import java.time.YearMonth;
import java.util.List;

/**
 * All reviews, the latest first.
 *
 * @param offered months that can still be prepared, the latest first
 */
public record ReviewListPage(List<Review> reviews, List<YearMonth> offered, boolean mayWrite) implements Html {}
