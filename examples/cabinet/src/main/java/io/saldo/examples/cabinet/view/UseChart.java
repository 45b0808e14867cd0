package io.saldo.examples.cabinet.view;

import io.saldo.kernel.quantity.Unit;
import io.saldo.resident.meter.MonthUse;
import io.saldo.resident.meter.RegisterState;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a register counted in the last 24 months; templates call it {@code @useChart}. */
@Component("useChart")
public class UseChart {
    private static final int MONTHS = 24;
    private static final int THOUSANDTHS = 1_000;

    private final Words words;

    UseChart(Words words) {
        this.words = words;
    }

    public BarChart of(RegisterState register) {
        List<MonthUse> use = register.use(MONTHS);
        Unit unit = register.resource().unit();
        List<BarChart.Value> values = use.stream()
                .map(each -> new BarChart.Value(
                        words.brief(each.month()),
                        words.month(each.month()),
                        words.volume(each.volume(), unit),
                        each.volume().times(THOUSANDTHS).halfUp(0).floor().longValueExact()))
                .toList();
        long most = BarChart.roundUp(
                values.stream().mapToLong(BarChart.Value::size).max().orElse(0));
        return BarChart.of(values, most, words.volume(io.saldo.kernel.money.Exact.of(most, THOUSANDTHS), unit));
    }
}
