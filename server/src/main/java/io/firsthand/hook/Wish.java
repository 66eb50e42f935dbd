package io.firsthand.hook;

import io.firsthand.lead.Channel;

/** A hook as somebody wants it. */
public record Wish(String name, Scheme scheme, String header, Channel channel, String campaign) {}
