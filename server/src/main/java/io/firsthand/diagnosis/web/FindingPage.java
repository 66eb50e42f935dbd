package io.firsthand.diagnosis.web;

import io.firsthand.diagnosis.Finding;
import io.firsthand.diagnosis.Saved;
import io.firsthand.diagnosis.Telling;
import io.firsthand.web.Html;
import java.util.Map;
import java.util.UUID;

/** The leads that a finding is about, as they were found then, with what they are called now. */
public record FindingPage(Saved saved, Finding finding, Telling telling, Map<UUID, String> leads) implements Html {}
