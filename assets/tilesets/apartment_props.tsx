<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="apartment_props" tilewidth="448" tileheight="224" tilecount="38" columns="0" objectalignment="topleft">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="sofa"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/sofa.png"/>
 </tile>
 <tile id="1" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="sofa_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/sofa_v.png"/>
 </tile>
 <tile id="2" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="sofa_long"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="192" height="64" source="props/sofa_long.png"/>
 </tile>
 <tile id="3" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="sofa_long_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="192" source="props/sofa_long_v.png"/>
 </tile>
 <tile id="4" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="double_bed"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="128" source="props/double_bed.png"/>
 </tile>
 <tile id="5" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="cloth"/>
   <property name="prop" value="bed_girl"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/bed_girl.png"/>
 </tile>
 <tile id="6" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="drawing"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/drawing.png"/>
 </tile>
 <tile id="7" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="drawing_sea"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/drawing_sea.png"/>
 </tile>
 <tile id="8" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.2"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="toys"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/toys.png"/>
 </tile>
 <tile id="9" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="20.0"/>
   <property name="material" value="glass"/>
   <property name="prop" value="tv"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="32" source="props/tv.png"/>
 </tile>
 <tile id="10" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="20.0"/>
   <property name="material" value="glass"/>
   <property name="prop" value="tv_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="96" source="props/tv_v.png"/>
 </tile>
 <tile id="11" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="kitchen_row"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="224" height="64" source="props/kitchen_row.png"/>
 </tile>
 <tile id="12" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="kitchen_row_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="224" source="props/kitchen_row_v.png"/>
 </tile>
 <tile id="13" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="gas_cooker"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/gas_cooker.png"/>
 </tile>
 <tile id="14" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="bathtub"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="64" source="props/bathtub.png"/>
 </tile>
 <tile id="15" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="bathtub_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="128" source="props/bathtub_v.png"/>
 </tile>
 <tile id="16" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.5"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="tile"/>
   <property name="prop" value="toilet"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/toilet.png"/>
 </tile>
 <tile id="17" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="washing_machine"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/washing_machine.png"/>
 </tile>
 <tile id="18" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="bookcase"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="32" source="props/bookcase.png"/>
 </tile>
 <tile id="19" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="2.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="bookcase_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="128" source="props/bookcase_v.png"/>
 </tile>
 <tile id="20" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="pierce"/>
   <property name="height" type="float" value="1.6"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="shelf_photograph"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="32" source="props/shelf_photograph.png"/>
 </tile>
 <tile id="21" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.75"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="watch_table"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="96" height="64" source="props/watch_table.png"/>
 </tile>
 <tile id="22" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="stairs_up"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="128" height="192" source="props/stairs_up.png"/>
 </tile>
 <tile id="23" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="stairs_up_v"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="192" height="128" source="props/stairs_up_v.png"/>
 </tile>
 <tile id="24" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="stairs_down"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="128" height="192" source="props/stairs_down.png"/>
 </tile>
 <tile id="25" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="stairs_down_v"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="192" height="128" source="props/stairs_down_v.png"/>
 </tile>
 <tile id="26" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="lift_doors"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="128" height="32" source="props/lift_doors.png"/>
 </tile>
 <tile id="27" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="true"/>
   <property name="bullets" value="stop"/>
   <property name="height" type="float" value="2.4"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="lift_doors_v"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="32" height="128" source="props/lift_doors_v.png"/>
 </tile>
 <tile id="28" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="lift_open"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="128" height="32" source="props/lift_open.png"/>
 </tile>
 <tile id="29" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="lift_open_v"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="128" source="props/lift_open_v.png"/>
 </tile>
 <tile id="30" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.0"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="bicycle"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="96" height="32" source="props/bicycle.png"/>
 </tile>
 <tile id="31" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.1"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="bins"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="32" source="props/bins.png"/>
 </tile>
 <tile id="32" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.9"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="pram"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="64" height="64" source="props/pram.png"/>
 </tile>
 <tile id="33" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.7"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="metal"/>
   <property name="prop" value="balcony_table"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/balcony_table.png"/>
 </tile>
 <tile id="34" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="1.3"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="material" value="wood"/>
   <property name="prop" value="tree_pot"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <image width="64" height="64" source="props/tree_pot.png"/>
 </tile>
 <tile id="35" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.2"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="car_open"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="448" height="192" source="props/car_open.png"/>
 </tile>
 <tile id="36" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="parcel"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/parcel.png"/>
 </tile>
 <tile id="37" type="Prop">
  <properties>
   <property name="blocks_sight" type="bool" value="false"/>
   <property name="bullets" value="pass"/>
   <property name="height" type="float" value="0.8"/>
   <property name="hp" type="float" value="0.0"/>
   <property name="prop" value="crayon_tin"/>
   <property name="solid" type="bool" value="false"/>
  </properties>
  <image width="32" height="32" source="props/crayon_tin.png"/>
 </tile>
</tileset>
