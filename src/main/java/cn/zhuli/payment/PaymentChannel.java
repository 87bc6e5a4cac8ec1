package cn.zhuli.payment;

/** How an approved payment leaves the house. */
public interface PaymentChannel {

  /** Hands a payment over; called once per payment, in the transaction that releases it. */
  void release(Payment payment, Agreement agreement);
}
