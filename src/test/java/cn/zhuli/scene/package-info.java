/**
 * A round as tests play it over HTTP: people, a clock to move, and the steps from call to payment.
 */
package cn.zhuli.scene;
