package io.firsthand.scan.web;

import io.firsthand.scan.Batch;
import io.firsthand.web.Html;
import java.util.List;

/** Batches of photographed cards, the latest first. */
public record ScanListPage(List<Batch> batches) implements Html {}
