package io.firsthand.demo;

import io.firsthand.show.Cost;
import io.firsthand.show.Place;
import java.math.BigDecimal;
import java.util.List;

/** What a show of the sample was planned with. */
record SampleShowPlan(String name, String venue, String halls, String booth, Place place, List<Cost.Wish> costs) {

    static final List<SampleShowPlan> ALL = List.of(
            new SampleShowPlan(
                    "Packwerk",
                    "Rheinhallen, Düsseldorf",
                    "1–17",
                    "Hall 11, stand B24",
                    new Place(51_260_900, 6_742_500, 900),
                    List.of(
                            cost(Cost.Kind.SPACE, "96 m², corner", "24960", "EUR"),
                            cost(Cost.Kind.STAND, "Stand builder, power, floor", "31480.50", "EUR"),
                            cost(Cost.Kind.SHIPPING, "CX-40 there and back", "4120", "EUR"),
                            cost(Cost.Kind.TRAVEL, "Hotels and trains for eight", "6935.80", "EUR"),
                            cost(Cost.Kind.HOSPITALITY, "Coffee and customer evening", "2310", "EUR"))),
            new SampleShowPlan(
                    "Confeziona",
                    "Fiera Nord, Milano",
                    "1–12",
                    "Pad. 5, stand C40",
                    new Place(45_518_600, 9_083_900, 700),
                    List.of(
                            cost(Cost.Kind.SPACE, "60 m²", "17400", "EUR"),
                            cost(Cost.Kind.STAND, "Stand builder", "15890", "EUR"),
                            cost(Cost.Kind.SHIPPING, "Demo machine", "3380", "EUR"),
                            cost(Cost.Kind.TRAVEL, "Flights and hotels for five", "5270.40", "EUR"),
                            cost(Cost.Kind.SERVICES, "Interpreter", "1850", "EUR"))),
            new SampleShowPlan(
                    "Packing Live",
                    "Midlands Halls, Birmingham",
                    "1–5",
                    "Hall 3, stand D12",
                    new Place(52_453_400, -1_717_600, 800),
                    List.of(
                            cost(Cost.Kind.SPACE, "36 m²", "9720", "GBP"),
                            cost(Cost.Kind.STAND, "System stand", "6150", "GBP"),
                            cost(Cost.Kind.TRAVEL, "Flights from Berlin", "1490.60", "EUR"),
                            cost(Cost.Kind.TRAVEL, "Hotels for five", "2080", "GBP"),
                            cost(Cost.Kind.MATERIAL, "Leaflets and samples", "640", "GBP"))));

    private static Cost.Wish cost(Cost.Kind kind, String description, String amount, String currency) {
        return new Cost.Wish(kind, description, new BigDecimal(amount), currency);
    }

    static SampleShowPlan of(SampleShow show) {
        return ALL.stream()
                .filter(it -> it.name().equals(show.name()))
                .findFirst()
                .orElseThrow();
    }
}
