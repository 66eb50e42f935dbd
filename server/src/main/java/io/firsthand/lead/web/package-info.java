/** The REST API of leads, contacts and companies. */
@NullMarked
@NamedInterface("web")
package io.firsthand.lead.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
