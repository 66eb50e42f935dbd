package io.firsthand.diagnosis.web;

import io.firsthand.diagnosis.Saved;
import io.firsthand.web.Html;

/** How far a diagnosis is; asks for itself until it has come to its end. */
public record DiagnosisProgress(Saved saved) implements Html {}
