/** What counts tell and how surely: intervals, survival, shrinkage, comparisons and probabilities, each after a published source. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.firsthand.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
