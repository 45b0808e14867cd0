/**
 * Why did my bill change: two bills of one account, and the difference split by reasons that sum to it. The same for a
 * bill and what it would be by other facts. Start with {@link io.saldo.billing.comparison.BillComparison#of}.
 */
@NullMarked
package io.saldo.billing.comparison;

import org.jspecify.annotations.NullMarked;
