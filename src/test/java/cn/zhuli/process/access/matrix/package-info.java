/** Who gets which answer from each operation of the server. */
package cn.zhuli.process.access.matrix;
