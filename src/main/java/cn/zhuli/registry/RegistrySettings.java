package cn.zhuli.registry;

import cn.zhuli.registry.table.Limits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one import takes in.
 *
 * @param maxRows rows of one file that aren't blank
 * @param maxFileSize size of the file
 * @param maxUnpackedSize size of a workbook's content once unpacked
 * @param batchRows rows written in one transaction
 */
@Validated
@ConfigurationProperties("zhuli.registry")
public record RegistrySettings(
    @DefaultValue("50000") @Min(1) @Max(1_000_000) int maxRows,
    @DefaultValue("10MB") DataSize maxFileSize,
    @DefaultValue("200MB") DataSize maxUnpackedSize,
    @DefaultValue("200") @Min(1) @Max(10_000) int batchRows) {

  /** The same as the readers of tables take it. */
  public Limits limits() {
    return new Limits(maxRows, maxFileSize, maxUnpackedSize);
  }
}
