/** What Firsthand writes into its log and how anyone checks it: entries, commitments, device statements, bundles. */
@NullMarked
package io.firsthand.tlog.evidence;

import org.jspecify.annotations.NullMarked;
