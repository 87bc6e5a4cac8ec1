package cn.zhuli.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The terms on which a round is opened.
 *
 * @param year policy year
 * @param deadline last instant at which an application is in time
 * @param places how many are selected at most
 * @param award yuan for each
 * @param budget yuan in all
 * @param materialsDue last day for the materials of acceptance
 */
public record RoundTerms(
    int year,
    Instant deadline,
    int places,
    BigDecimal award,
    BigDecimal budget,
    LocalDate materialsDue) {}
